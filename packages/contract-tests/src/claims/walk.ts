import type { Values } from "../contract/contract.ts";
import type { CaseContext } from "./case.ts";
import { faultIn } from "./expect.ts";
import { listingOf } from "./listing.ts";
import { askPage, expectReadable, type Page, pagingOf } from "./pages.ts";
import { Skipped } from "./shortfall.ts";
import { MOST_PAGES } from "./walk-limits.ts";

/** A page of a walk: its items have been counted and judged, and of its body is left what names the page. */
export type WalkedPage = Omit<Page, "items">;

/** Pages of one size, one after the other from the first. */
export interface Walk {
  readonly size: number;
  readonly pages: readonly WalkedPage[];
  readonly keys: readonly string[];
  /** What the first page says. */
  readonly total: number;
  /** Whether the list was walked to its end. */
  readonly whole: boolean;
}

/** Asks for the pages of a list, of a size that several claims look at: once for all. */
export function walkOf(context: CaseContext, values: Values, size: number): Promise<Walk> {
  return context.once(`walk ${size} ${JSON.stringify(values)}`, () => walkOnce(context, values, size));
}

/** Asks for the pages that the total of the first one promises; where totals count the page, until one is not full. */
export async function walkOnce(context: CaseContext, values: Values, size: number): Promise<Walk> {
  const { firstPage, countsPage } = await listingOf(context);
  const pages: WalkedPage[] = [];
  let fault: unknown;
  const isMore = () => {
    const [first, last] = [pages[0], pages.at(-1)];
    if (first === undefined || last === undefined) {
      return true;
    }
    return countsPage ? last.keys.length === size : pages.length < Math.ceil(first.total / size);
  };
  while (isMore() && pages.length < MOST_PAGES) {
    const page = await askPage(context, values, { number: firstPage + pages.length, size });
    // Thrown when all pages have come: a later page may leave the contract in another way, and that is news too.
    fault ??= faultIn(() => expectReadable(context, page));
    pages.push(walkedPage(context, page));
  }
  if (fault !== undefined) {
    throw fault;
  }
  const total = pages[0]?.total ?? 0;
  return { size, pages, keys: pages.flatMap(({ keys }) => keys), total, whole: !isMore() };
}

/** @throws Skipped where the target gives its items in another order at each call: then no two pages can be compared */
export async function needOrder(context: CaseContext): Promise<void> {
  const { isShuffled } = await listingOf(context);
  if (isShuffled) {
    throw new Skipped("the order changes between calls, so that pages cannot be compared");
  }
}

function walkedPage(context: CaseContext, { number, exchange, keys, total }: Page): WalkedPage {
  const { page, size } = pagingOf(context);
  const { answer } = exchange;
  const body = { [page]: answer.body?.[page], [size]: answer.body?.[size] };
  return { number, exchange: { ...exchange, answer: { ...answer, body } }, keys, total };
}

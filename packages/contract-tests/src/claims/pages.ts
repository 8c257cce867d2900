import type { Json, PaginationModel, Values } from "../contract/contract.ts";
import { valueAt } from "../contract/pointer.ts";
import { widestLookup } from "../world/world.ts";
import type { Answered, CaseContext } from "./case.ts";
import { expectFitting, faultIn, inWords, isSuccess } from "./expect.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** One page as it came. */
export interface Page {
  readonly number: number;
  readonly exchange: Answered;
  readonly items: readonly Json[];
  /** The items' keys, in order. */
  readonly keys: readonly string[];
  readonly total: number;
}

/** A page of a walk: its items have been counted and judged, and of its body is left what names the page. */
export type WalkedPage = Omit<Page, "items">;

/** Pages of one size, one after the other from the first. */
export interface Walk {
  readonly size: number;
  readonly pages: readonly WalkedPage[];
  readonly keys: readonly string[];
  /** What the first page says. */
  readonly total: number;
  /** Whether the pages that the total promises were all asked for. */
  readonly whole: boolean;
}

/** A walk asks for no more pages than this: of a long list the laws look at the beginning. */
export const MOST_PAGES = 25;

/** How the operation pages. @throws Skipped where it does not */
export function pagingOf({ operation }: CaseContext): PaginationModel {
  if (operation.pagination === undefined) {
    throw new Skipped("the operation does not page");
  }
  return operation.pagination;
}

/** The page size nearest to this one that the contract allows. */
export function pageSize(context: CaseContext, wanted: number): number {
  const { size } = pagingOf(context);
  const schema = context.operation.parameters.find(({ name }) => name === size)?.schema ?? {};
  const most = Math.min(schema.maximum ?? wanted, (schema.exclusiveMaximum ?? wanted + 1) - 1);
  const least = Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
  return Math.max(least, Math.min(most, wanted));
}

/** Asks for one page. @throws Shortfall where it is refused or cannot be read */
export async function pageOf(context: CaseContext, values: Values, number: number, size: number): Promise<Page> {
  const page = await askPage(context, values, number, size);
  expectReadable(context, page);
  return page;
}

/**
 * A page tells what the laws of paging and meaning look at. A header that is missing or an element of another type does
 * not hide what they have to say: that is told by the claims about all answers.
 * @throws Shortfall with the misfits of one that does not
 */
function expectReadable(context: CaseContext, { exchange, items }: Page): void {
  const { total, items: list, itemKey } = pagingOf(context);
  const { body } = exchange.answer;
  const isKeyed = (item: Json) => typeof item?.[itemKey] === "number" || isText(item?.[itemKey]);
  const isCounted = Number.isInteger(body?.[total]) || (isText(body?.[total]) && /^\d+$/.test(body[total]));
  if (isCounted && Array.isArray(valueAt(body, list)) && items.every(isKeyed)) {
    return;
  }
  expectFitting(context, exchange);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** One page as it comes, also where it cannot be read. */
async function askPage(context: CaseContext, values: Values, number: number, size: number): Promise<Page> {
  const paging = pagingOf(context);
  const exchange = await context.call({ ...values, [paging.page]: number, [paging.size]: size });
  if (!isSuccess(exchange)) {
    throw new Shortfall(`page ${number} of ${size} is answered ${inWords(exchange)}`, { exchange });
  }
  return pageFrom(context, exchange, number);
}

/** What an answer says of its page; of a refusal, no items. */
export function pageFrom(context: CaseContext, exchange: Answered, number: number): Page {
  const paging = pagingOf(context);
  const { body } = exchange.answer;
  const found = valueAt(body, paging.items);
  const items: Json[] = Array.isArray(found) ? found : [];
  const keys = items.map((item: Json) => String(item?.[paging.itemKey]));
  return { number, exchange, items, keys, total: Number(body?.[paging.total]) };
}

/** Asks for the pages that the total of the first one promises, of a size that several laws look at: once for all. */
export function walkOf(context: CaseContext, values: Values, size: number): Promise<Walk> {
  return context.once(`walk ${size} ${JSON.stringify(values)}`, () => walkOnce(context, values, size));
}

/** Asks for the pages that the total of the first one promises. */
export async function walkOnce(context: CaseContext, values: Values, size: number): Promise<Walk> {
  const { firstPage } = pagingOf(context);
  const pages: WalkedPage[] = [];
  let fault: unknown;
  let count = 1;
  for (let at = 0; at < Math.min(count, MOST_PAGES); at++) {
    const page = await askPage(context, values, firstPage + at, size);
    if (at === 0) {
      count = Math.max(1, Math.ceil(page.total / size));
    }
    // Told when all have come: a later page may leave the contract in another way, and that is news too.
    fault ??= faultIn(() => expectReadable(context, page));
    pages.push(walkedPage(context, page));
  }
  if (fault !== undefined) {
    throw fault;
  }
  const { total } = pages[0] as WalkedPage;
  return { size, pages, keys: pages.flatMap(({ keys }) => keys), total, whole: count <= MOST_PAGES };
}

function walkedPage(context: CaseContext, { number, exchange, keys, total }: Page): WalkedPage {
  const { page, size } = pagingOf(context);
  const { answer } = exchange;
  const body = { [page]: answer.body?.[page], [size]: answer.body?.[size] };
  return { number, exchange: { ...exchange, answer: { ...answer, body } }, keys, total };
}

/** A query that has something to page through, how much, and a size that cuts it into pages. */
interface PagedQuery {
  readonly values: Values;
  readonly total: number;
  readonly cut: number;
}

/** A query that has something to page through. @throws Skipped where there is none */
export function pagedQuery(context: CaseContext): Promise<PagedQuery> {
  const cutting = (values: Values, total: number) => ({ values, total, cut: pageSize(context, cuttingSize(total)) });
  return context.once("paged query", async () => {
    const { operation, session, base } = context;
    const widest = session.world === undefined ? undefined : widestLookup(operation, session.world);
    if (widest !== undefined) {
      return cutting({ ...base, ...widest.values }, widest.items.length);
    }
    const { total } = await pageOf(context, base, pagingOf(context).firstPage, pageSize(context, 10));
    if (total === 0) {
      throw new Skipped("the query finds nothing to page through; --query or --world names something");
    }
    return cutting(base, total);
  });
}

/** Sizes that cut a list are no larger than this where a walk can do without: a service may have its own limit. */
const MOST_CUT = 30;

/** A size that cuts the list into at least three pages, mostly five, the last one not full where that can be. */
function cuttingSize(total: number): number {
  const least = Math.max(1, Math.ceil(total / MOST_PAGES), Math.min(MOST_CUT, Math.ceil(total / 5)));
  for (let size = Math.max(2, least); size * 3 <= total + size - 1; size++) {
    if (total % size !== 0) {
      return size;
    }
  }
  return Math.min(least, Math.max(1, Math.ceil(total / 3)));
}

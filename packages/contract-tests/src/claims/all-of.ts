import type { Values } from "../contract/contract.ts";
import type { Change } from "../wire/change.ts";
import type { CaseContext } from "./case.ts";
import { isSuccess } from "./expect.ts";
import { listingOrStated } from "./listing.ts";
import { expectReadable, type Page, pageSize, tryPage } from "./pages.ts";
import { MOST_PAGES } from "./walk-limits.ts";

/** Of more items than these the cases about what a query selects look at the total alone. */
const MOST_ITEMS = 500;

/** How many items {@link allOf} looks at: where the contract's pages are very small, fewer than usual. */
export function mostOf(context: CaseContext): number {
  return Math.min(MOST_ITEMS, pageSize(context, MOST_ITEMS) * MOST_PAGES);
}

/**
 * All items that the target gives for these values, in one page where the contract allows one so large, else in the
 * pages that the first one's total promises, with the first one's exchange. A refusal has no items.
 */
export async function allOf(context: CaseContext, values: Values, change?: Change): Promise<Page> {
  const { firstPage, countsPage, isShuffled } = await listingOrStated(context);
  const size = pageSize(context, MOST_ITEMS);
  const first = await tryPage(context, values, { number: firstPage, size, change });
  if (!isSuccess(first.exchange)) {
    return first;
  }
  expectReadable(context, first);
  const pages = [first];
  // No more pages than these: a target that caps the size must not make up for it with others.
  const promised = Math.ceil(Math.min(first.total, mostOf(context)) / size);
  const isMore = () =>
    countsPage ? pages.at(-1)?.keys.length === size && pages.length < MOST_PAGES : pages.length < promised;
  while (isMore()) {
    const page = await tryPage(context, values, { number: firstPage + pages.length, size, change });
    expectReadable(context, page);
    pages.push(page);
  }
  const keys = pages.flatMap(page => page.keys);
  const total = countsPage ? keys.length : first.total;
  const isPart = isShuffled && pages.length > 1;
  return { ...first, items: pages.flatMap(({ items }) => items), keys, total, isPart };
}

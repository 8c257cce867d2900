import type { Values } from "../contract/contract.ts";
import type { Change } from "../wire/request.ts";
import type { CaseContext } from "./case.ts";
import { MOST_PAGES, type Page, pageFrom, pageOf, pageSize, pagingOf } from "./pages.ts";

/** Of more items than these the cases about what a query selects look at the total alone. */
const MOST_ITEMS = 500;

/** How many items {@link allOf} looks at: where the contract's pages are very small, fewer than usual. */
export function mostOf(context: CaseContext): number {
  return Math.min(MOST_ITEMS, pageSize(context, MOST_ITEMS) * MOST_PAGES);
}

/**
 * All items that the target gives for these values, in one page where the contract allows one so large, else in the
 * pages that the first one's total promises, with the first one's exchange; where the request is changed, a refusal
 * has none.
 */
export async function allOf(context: CaseContext, values: Values, change?: Change): Promise<Page> {
  const { firstPage } = pagingOf(context);
  const size = pageSize(context, MOST_ITEMS);
  const first = await onePage(context, values, firstPage, size, change);
  const pages = [first];
  // No more pages than these: a target that caps the size must not make up for it with others.
  const count = Math.ceil(Math.min(first.total, mostOf(context)) / size);
  while (pages.length < count) {
    pages.push(await onePage(context, values, firstPage + pages.length, size, change));
  }
  return { ...first, items: pages.flatMap(({ items }) => items), keys: pages.flatMap(({ keys }) => keys) };
}

async function onePage(context: CaseContext, values: Values, number: number, wide: number, change?: Change) {
  if (change === undefined) {
    return pageOf(context, values, number, wide);
  }
  const { page, size } = pagingOf(context);
  return pageFrom(context, await context.call({ ...values, [page]: number, [size]: wide }, change), number);
}

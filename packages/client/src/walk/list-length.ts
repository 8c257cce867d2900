import type { PageNumberPagination } from "../call/operation-descriptor.ts";
import { keyOf, type Page } from "./page-reader.ts";

/** How long a list is, as far as its pages say. */
export interface ListLength {
  /** The number of the last page. */
  lastPage: number;
  /** How many items there are, by the latest page. */
  total: number | undefined;
  /** Whether pages disagreed on the total. */
  hasChanged: boolean;
  /** Whether the service contradicted itself, so that nothing can be proven by what it says. */
  isContradictory: boolean;
  /** How many items a page really holds: a service may give less than it is asked for. */
  pageSize: number;
  /** The key of the first item of the latest page. */
  firstKey?: string;
}

/** What is known before any page was read: that there is a page to begin with. */
export function unknownLength(lastPage: number, pageSize: number): ListLength {
  return { lastPage, total: undefined, hasChanged: false, isContradictory: false, pageSize };
}

/** Learns the total from a page. */
export function learnTotal(length: ListLength, { total }: Page<unknown>): void {
  length.hasChanged ||= (length.total ?? total) !== total;
  length.total = total;
}

/** Learns from a page of a list with numbered pages, of which `size` items were asked for. */
export function learnLength(length: ListLength, page: Page<unknown>, paging: PageNumberPagination, size: number): void {
  const { number, items, total } = page;
  const key = keyOf(items[0], paging.itemKey);
  const showsNothingNew = items.length === 0 || key === length.firstKey;
  length.firstKey = key;
  learnTotal(length, page);
  if (total === undefined) {
    // Only a look tells whether another page follows.
    length.lastPage = showsNothingNew ? number : Math.max(length.lastPage, number + 1);
    return;
  }
  const before = number - paging.firstPage;
  if (items.length > 0 && items.length !== Math.min(size, total - before * size)) {
    length.pageSize = Math.min(length.pageSize, items.length);
  }
  const lastOf = (count: number, perPage: number) => paging.firstPage - 1 + Math.ceil(count / perPage || 1);
  const met = items.length > 0 ? before * length.pageSize + items.length : 0;
  length.isContradictory ||= met > total;
  // Pages beyond what the sizes say are read only as long as they bring something.
  const isSpent = showsNothingNew && number > lastOf(total, size);
  length.lastPage = isSpent ? number : lastOf(met > total ? met + 1 : total, length.pageSize);
}

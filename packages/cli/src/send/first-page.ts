import type { CatalogOperation } from "../catalog/catalog.ts";

/** The parameters with the page's number and size filled in where they are left out: the first page, of ten. */
export function firstPage(
  { descriptor: { pagination } }: CatalogOperation,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return pagination ? { [pagination.page]: 1, [pagination.size]: 10, ...params } : params;
}

import type { PaginationDescriptor } from "./operation-descriptor.ts";

/** The names of the parameters that a walk fills in, e.g. `["PageNumber", "PageSize"]`. */
export function pageParameters(paging: PaginationDescriptor): string[] {
  const place = paging.style === "token" ? paging.token : paging.page;
  return paging.size === undefined ? [place] : [place, paging.size];
}

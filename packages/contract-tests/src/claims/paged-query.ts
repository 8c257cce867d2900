import type { Values } from "../contract/contract.ts";
import { widestLookup } from "../world/world.ts";
import type { CaseContext } from "./case.ts";
import { pageSize, pagingOf, readPage } from "./pages.ts";
import { Skipped } from "./shortfall.ts";
import { MOST_PAGES } from "./walk-limits.ts";

/** A query that has something to page through, how much, and a size that cuts it into pages. */
export interface PagedQuery {
  readonly values: Values;
  readonly total: number;
  readonly cut: number;
}

/** A query that has something to page through. @throws Skipped where there is none */
export function pagedQuery(context: CaseContext): Promise<PagedQuery> {
  const cutting = (values: Values, total: number) => ({ values, total, cut: pageSize(context, cuttingSize(total)) });
  return context.once("paged query", async () => {
    const { operation, run, base } = context;
    const widest = run.world === undefined ? undefined : widestLookup(operation, run.world);
    if (widest !== undefined) {
      return cutting({ ...base, ...widest.values }, widest.items.length);
    }
    const page = { number: pagingOf(context).firstPage, size: pageSize(context, 10) };
    const { total } = await readPage(context, base, page);
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

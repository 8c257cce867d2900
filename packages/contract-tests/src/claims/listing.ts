import type { CaseContext } from "./case.ts";
import { isSuccess } from "./expect.ts";
import { pagingGround } from "./grounds.ts";
import { pagedQuery } from "./paged-query.ts";
import { type Page, pagingOf, tryPage } from "./pages.ts";
import { Skipped } from "./shortfall.ts";

/** How the target lists, where the contract only assumes it: looked at once, so that other claims are judged all the same. */
export interface Listing {
  readonly firstPage: number;
  /** Whether the total counts the items of the page and not those of the list. */
  readonly countsPage: boolean;
  /** Whether the order is another at each call. */
  readonly isShuffled: boolean;
  /** A page of the list, asked for twice. */
  readonly pages: readonly [Page, Page];
}

/** How the target lists. */
export function listingOf(context: CaseContext): Promise<Listing> {
  return context.once("listing", async () => {
    const { values, cut } = await pagedQuery(context);
    const { firstPage: stated } = pagingOf(context);
    const ask = (number: number) => tryPage(context, values, { number, size: cut });
    const firstPage = (await isFirst(context, ask, stated)) ? stated : stated - 1;
    const pages = [await ask(firstPage), await ask(firstPage)] as const;
    const next = await ask(firstPage + 1);
    const isOpen = (rule: string, value: string) =>
      pagingGround(context, rule).basis === "assumed" || pagingOf(context).rules[rule]?.value === value;
    const isCount = pages[0].total === pages[0].keys.length && next.keys.length > 0;
    return {
      firstPage,
      pages,
      countsPage: isOpen("totalCount", "page") && isCount,
      isShuffled: isOpen("order", "shuffled") && pages[0].keys.join() !== pages[1].keys.join(),
    };
  });
}

/** How the target lists, or as the contract says where nothing is found to see it by. */
export async function listingOrStated(context: CaseContext): Promise<Omit<Listing, "pages">> {
  try {
    return await listingOf(context);
  } catch (error) {
    if (!(error instanceof Skipped)) {
      throw error;
    }
    return { firstPage: pagingOf(context).firstPage, countsPage: false, isShuffled: false };
  }
}

type Ask = (number: number) => Promise<Page>;

/** Whether the list begins at this page: the one before it is refused, empty, or the same one again. */
async function isFirst(context: CaseContext, ask: Ask, stated: number): Promise<boolean> {
  if (pagingGround(context, "firstPage").basis !== "assumed") {
    return true;
  }
  const before = await ask(stated - 1);
  if (!isSuccess(before.exchange) || before.keys.length === 0) {
    return true;
  }
  const page = await ask(stated);
  return before.keys.join() === page.keys.join();
}

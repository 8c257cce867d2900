import type { Case, CaseContext } from "./case.ts";
import { pagingGround } from "./grounds.ts";
import { listingOf } from "./listing.ts";
import { type Page, pagingOf, readingPages } from "./pages.ts";
import { Shortfall } from "./shortfall.ts";

/** A case about pages. */
export function pagingCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return {
    family: "paging",
    claim,
    needs: ["world"],
    pointer: ({ pagination, pointer }) => pagination?.pointer ?? pointer,
    run: context => readingPages(context, () => run(context)),
  };
}

/** Reports, where that is so, that totals count the items of a page; not where the contract says the same. */
export async function reportCountOfPage(context: CaseContext): Promise<boolean> {
  const { countsPage, pages } = await listingOf(context);
  const isStated = pagingOf(context).rules.totalCount?.value === "page";
  if (countsPage && !isStated) {
    const [{ keys, exchange, number }] = pages;
    const message = `page ${number} says a total of ${keys.length}, which is only what it holds itself`;
    context.report(new Shortfall(message, { exchange, ground: pagingGround(context, "totalCount"), instead: "page" }));
  }
  return countsPage;
}

/** Reports that a page came in another order when it was asked for again; not where the contract says the same. */
export function reportShuffled(context: CaseContext, [first, again]: readonly [Page, Page]): void {
  if (pagingOf(context).rules.order?.value !== "shuffled") {
    const message = `page ${first.number} held ${first.keys.join(", ")} and now ${again.keys.join(", ")}`;
    const ground = pagingGround(context, "order");
    context.report(new Shortfall(message, { exchange: again.exchange, ground, instead: "shuffled" }));
  }
}

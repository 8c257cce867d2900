import { documented } from "../contract/assumptions.ts";
import { itemsOf, selectedBy } from "../world/world.ts";
import type { Case, CaseContext } from "./case.ts";
import { expectRefused, inWords, isSuccess } from "./expect.ts";
import { listingOf } from "./listing.ts";
import { pagedQuery } from "./paged-query.ts";
import { type Page, pageSize, pagingOf, readPage, tryPage } from "./pages.ts";
import { pagingCase, reportShuffled } from "./paging-case.ts";
import { Shortfall, Skipped } from "./shortfall.ts";
import { walkOf } from "./walk.ts";

/** A page past the last one is empty and has the same total. */
export function pastTheEndIsEmpty(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, total } = await pagedQuery(context);
    const { firstPage, countsPage } = await listingOf(context);
    const size = pageSize(context, 10);
    const first = await readPage(context, values, { number: firstPage, size });
    const count = Math.ceil((countsPage ? total : first.total) / size);
    const end = firstPage + count;
    for (const number of [end, end + 1, end + 1000]) {
      const page = await tryPage(context, values, { number, size });
      const fault = wrongPastTheEnd(page, first, { count, countsPage });
      if (fault !== undefined) {
        context.report(fault);
      }
    }
  });
}

/** A page past the last one is refused. */
export function pastTheEndIsRefused(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, total } = await pagedQuery(context);
    const { firstPage } = await listingOf(context);
    const size = pageSize(context, 10);
    const number = firstPage + Math.ceil(total / size);
    const { exchange } = await tryPage(context, values, { number, size });
    expectRefused(context, exchange, []);
  });
}

function wrongPastTheEnd(
  { number, exchange, items, total }: Page,
  first: Page,
  { count, countsPage }: { count: number; countsPage: boolean },
): Shortfall | undefined {
  if (!isSuccess(exchange)) {
    const ground = exchange.answer.status >= 500 ? documented : undefined;
    const message = `page ${number} of ${count} is answered ${inWords(exchange)}`;
    return new Shortfall(message, { exchange, ground, instead: "refused" });
  }
  if (items.length > 0) {
    return new Shortfall(`page ${number} of ${count} holds ${items.length} items`, { exchange });
  }
  if (total !== first.total && !countsPage) {
    return new Shortfall(`page ${number} says a total of ${total}, page ${first.number} ${first.total}`, { exchange });
  }
  return undefined;
}

/** The items come in the order that the contract names: as the world has them, or the other way round. */
export function itemsAreInOrder(claim: string): Case {
  return pagingCase(claim, async context => {
    const { isShuffled, pages } = await listingOf(context);
    if (isShuffled) {
      return reportShuffled(context, pages);
    }
    const insertion = await keysInOrder(context);
    const { values, cut } = await pagedQuery(context);
    const { keys, pages: walked } = await walkOf(context, values, cut);
    const orders = { insertion, newest: [...insertion].reverse() };
    const stated = pagingOf(context).rules.order?.value === "newest" ? orders.newest : orders.insertion;
    const begins = (order: readonly string[]) => order.slice(0, keys.length).join() === keys.join();
    if (!begins(stated) && new Set(keys).size === stated.length) {
      const message = `the items come as ${keys.slice(0, 4).join(", ")}, expected is ${stated.slice(0, 4).join(", ")}`;
      const instead = begins(orders.newest) ? "newest" : begins(orders.insertion) ? "insertion" : undefined;
      context.report(new Shortfall(message, { exchange: walked[0]?.exchange, instead }));
    }
  });
}

/** The keys of what is paged through, as the world has them. */
async function keysInOrder(context: CaseContext): Promise<string[]> {
  const { filter } = context.operation;
  if (context.run.world === undefined || filter === undefined) {
    throw new Skipped("the order in which the target's items were made is not known; --world tells it");
  }
  const { values } = await pagedQuery(context);
  const items = selectedBy(filter, itemsOf(context.run.world, filter.collection), values);
  return items.map(item => String(item[pagingOf(context).itemKey]));
}

/** Each page's total is the number of its own items. */
export function totalCountsPage(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, cut } = await pagedQuery(context);
    const { pages } = await walkOf(context, values, cut);
    const other = pages.find(page => page.total !== page.keys.length);
    if (other !== undefined) {
      const message = `page ${other.number} says a total of ${other.total} and holds ${other.keys.length} items`;
      context.report(new Shortfall(message, { exchange: other.exchange, instead: "filtered" }));
    }
  });
}

/** The list begins at the page that the contract calls the first. */
export function firstPageIsFirst(claim: string): Case {
  return pagingCase(claim, async context => {
    const { firstPage, pages } = await listingOf(context);
    const { page, firstPage: stated } = pagingOf(context);
    if (firstPage !== stated) {
      const message = `the list begins at ${page} ${firstPage}`;
      context.report(new Shortfall(message, { exchange: pages[0].exchange, instead: String(firstPage) }));
    }
  });
}

/** No page size is too large, though other operations of the service have a maximum. */
export function hasNoMaximum(claim: string, parameter: string, others: readonly number[]): Case {
  return {
    family: "answers",
    claim,
    needs: [],
    pointer: ({ parameters, pointer }) => parameters.find(({ name }) => name === parameter)?.pointer ?? pointer,
    async run(context) {
      for (const most of [...others].sort((a, b) => a - b)) {
        const exchange = await context.call({ ...context.base, [parameter]: most + 1 });
        if (!isSuccess(exchange)) {
          const message = `${parameter} ${most + 1} is answered ${inWords(exchange)}`;
          return context.report(new Shortfall(message, { exchange, instead: String(most) }));
        }
      }
    },
  };
}

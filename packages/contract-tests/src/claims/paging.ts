import type { Case, CaseContext } from "./case.ts";
import { isSuccess } from "./expect.ts";
import { listingOf } from "./listing.ts";
import { pagedQuery } from "./paged-query.ts";
import { allowedPageSize, type Page, pageSize, pagingOf, readPage, tryPage } from "./pages.ts";
import { pagingCase, reportCountOfPage, reportShuffled } from "./paging-case.ts";
import { Shortfall } from "./shortfall.ts";
import { needOrder, walkOf, walkOnce } from "./walk.ts";

/** Page after page gives no item twice. */
export function pagesDoNotOverlap(claim: string): Case {
  return pagingCase(claim, async context => {
    await needOrder(context);
    const { values, cut } = await pagedQuery(context);
    const seen = new Map<string, number>();
    for (const { number, keys, exchange } of (await walkOf(context, values, cut)).pages) {
      for (const key of keys) {
        const before = seen.get(key);
        if (before !== undefined) {
          throw new Shortfall(`${key} is on page ${before} and on page ${number}`, { exchange });
        }
        seen.set(key, number);
      }
    }
  });
}

/** The items of all pages are as many as the total says. */
export function pagesSumToTotal(claim: string): Case {
  return pagingCase(claim, async context => {
    await needOrder(context);
    const { values, cut } = await pagedQuery(context);
    const { pages, keys, total, whole, size } = await walkOf(context, values, cut);
    const count = new Set(keys).size;
    if (!whole || count === total || (await reportCountOfPage(context))) {
      return;
    }
    const message = `${pages.length} pages of ${size} hold ${count} items, the total says ${total}`;
    throw new Shortfall(message, { exchange: pages.at(-1)?.exchange });
  });
}

/** No page holds more than its size, and only the last one holds less. */
export function pagesAreFull(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, cut } = await pagedQuery(context);
    const { pages, size, whole } = await walkOf(context, values, cut);
    for (const [index, { number, keys, exchange }] of pages.entries()) {
      const isLast = whole && index === pages.length - 1;
      if (keys.length > size) {
        throw new Shortfall(`page ${number} holds ${keys.length} items, asked for were ${size}`, { exchange });
      }
      if (keys.length < size && !isLast) {
        throw new Shortfall(`page ${number} of ${pages.length} holds ${keys.length} items, not ${size}`, { exchange });
      }
    }
  });
}

/** Pages of other sizes give the same items, also where the size meets the total, is one less or one more. */
export function sizesGiveTheSame(claim: string): Case {
  return pagingCase(claim, async context => {
    await needOrder(context);
    const { values, total, cut } = await pagedQuery(context);
    const one = await walkOf(context, values, cut);
    if (!one.whole) {
      return;
    }
    for (const size of await otherSizes(context, total, cut)) {
      const other = await walkOnce(context, values, size);
      const missing = one.keys.filter(key => !other.keys.includes(key)).map(key => `lacks ${key}`);
      const extra = other.keys.filter(key => !one.keys.includes(key)).map(key => `has ${key}`);
      const difference = [...missing, ...extra].slice(0, 4).join(", ");
      if (difference !== "") {
        const message = `with pages of ${size} and not of ${one.size} the list ${difference}`;
        throw new Shortfall(message, { exchange: other.pages.at(-1)?.exchange });
      }
    }
  });
}

/** Sizes to compare; one that the target refuses as too large is not compared: a claim of its own is about that. */
async function otherSizes(context: CaseContext, total: number, cut: number): Promise<number[]> {
  const { values } = await pagedQuery(context);
  const { firstPage } = await listingOf(context);
  const parts = total <= 12 ? [1, 2, 3] : [Math.ceil(total / 2), Math.ceil(total / 3)];
  const sizes = [...parts, total - 1, total, total + 1].map(size => allowedPageSize(context, size));
  const served: number[] = [];
  for (const size of new Set(sizes.filter(each => each !== cut))) {
    const isSafe = size <= pageSize(context, size);
    if (isSafe || isSuccess((await tryPage(context, values, { number: firstPage, size })).exchange)) {
      served.push(size);
    }
  }
  return served;
}

/** A page asked for twice is the same page. */
export function pageTwiceIsTheSame(claim: string): Case {
  return pagingCase(claim, async context => {
    const { isShuffled, pages } = await listingOf(context);
    if (isShuffled) {
      return reportShuffled(context, pages);
    }
    const { values, cut: size } = await pagedQuery(context);
    const walk = await walkOf(context, values, size);
    const page = walk.pages[1] ?? walk.pages[0];
    for (let time = 0; time < 2 && page !== undefined; time++) {
      const again = await readPage(context, values, { number: page.number, size });
      if (again.keys.join() !== page.keys.join()) {
        const message = `page ${page.number} held ${page.keys.join(", ")} and now ${again.keys.join(", ")}`;
        throw new Shortfall(message, { exchange: again.exchange });
      }
    }
  });
}

/** Every page has the same total, whatever its size. */
export function totalIsTheSame(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, total, cut } = await pagedQuery(context);
    const walk = await walkOf(context, values, cut);
    const other = walk.pages.find(page => page.total !== walk.total);
    if ((other === undefined && walk.total === total) || (await reportCountOfPage(context))) {
      return;
    }
    if (other !== undefined) {
      const message = `page ${other.number} says ${other.total}, the first page ${walk.total}`;
      throw new Shortfall(message, { exchange: other.exchange });
    }
    const message = `with pages of ${walk.size} it is ${walk.total}, not ${total}`;
    throw new Shortfall(message, { exchange: walk.pages[0]?.exchange });
  });
}

/** Full, half-empty and empty pages name the page and the size that were asked for, where they have such elements. */
export function pageIsNamed(claim: string): Case {
  return pagingCase(claim, async context => {
    const { page, size } = pagingOf(context);
    const { firstPage } = await listingOf(context);
    const { values, total, cut } = await pagedQuery(context);
    const { pages } = await walkOf(context, values, cut);
    const ask = (number: number, asked: number) =>
      tryPage(context, values, { number, size: asked }).then(answered => ({ asked, answered }));
    const others = [
      await ask(firstPage, pageSize(context, 10)),
      await ask(firstPage + 1, pageSize(context, 7)),
      await ask(firstPage + Math.ceil(total / cut), cut),
    ];
    const all = [...pages.map(answered => ({ asked: cut, answered })), ...others];
    for (const { asked, answered } of all.filter(({ answered: each }) => isSuccess(each.exchange))) {
      expectNames(answered, { [page]: answered.number, [size]: asked });
    }
  });
}

function expectNames({ exchange }: Pick<Page, "exchange">, wanted: Record<string, number>): void {
  const { body } = exchange.answer;
  for (const [name, value] of Object.entries(wanted)) {
    if (body[name] !== undefined && body[name] !== value) {
      throw new Shortfall(`asked for ${name} ${value} it says ${JSON.stringify(body[name])}`, { exchange });
    }
  }
}

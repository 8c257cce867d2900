import type { Case, CaseContext } from "./case.ts";
import { pagedQuery, pageOf, pageSize, pagingOf, walkOf, walkOnce } from "./pages.ts";
import { Shortfall } from "./shortfall.ts";

/** Page after page gives no item twice. */
export function pagesDoNotOverlap(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, cut } = await pagedQuery(context);
    const walk = await walkOf(context, values, cut);
    const seen = new Map<string, number>();
    for (const { number, keys, exchange } of walk.pages) {
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
    const { values, cut } = await pagedQuery(context);
    const { pages, keys, total: said, whole, size } = await walkOf(context, values, cut);
    if (!whole) {
      return;
    }
    const exchange = pages.at(-1)?.exchange;
    const count = new Set(keys).size;
    if (count !== said) {
      throw new Shortfall(`${pages.length} pages of ${size} hold ${count} items, the total says ${said}`, { exchange });
    }
  });
}

/** No page holds more than its size, and only the last one holds less. */
export function pagesAreFull(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, cut } = await pagedQuery(context);
    const { pages, size, whole } = await walkOf(context, values, cut);
    for (const [index, { number, keys, exchange }] of pages.entries()) {
      const last = whole && index === pages.length - 1;
      if (keys.length > size) {
        throw new Shortfall(`page ${number} holds ${keys.length} items, asked for were ${size}`, { exchange });
      }
      if (keys.length < size && !last) {
        throw new Shortfall(`page ${number} of ${pages.length} holds ${keys.length} items, not ${size}`, { exchange });
      }
    }
  });
}

/** A page past the last one is empty and tells the same total. */
export function pastTheEndIsEmpty(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values } = await pagedQuery(context);
    const { firstPage } = pagingOf(context);
    const size = pageSize(context, 10);
    const first = await pageOf(context, values, firstPage, size);
    const end = firstPage + Math.ceil(first.total / size);
    for (const number of [end, end + 1, end + 1000]) {
      const { items, total, exchange } = await pageOf(context, values, number, size);
      if (items.length > 0) {
        throw new Shortfall(`page ${number} of ${end - firstPage} holds ${items.length} items`, { exchange });
      }
      if (total !== first.total) {
        throw new Shortfall(`page ${number} says a total of ${total}, page ${firstPage} ${first.total}`, { exchange });
      }
    }
  });
}

/** Pages of other sizes give the same items, also where the size meets the total, is one less or one more. */
export function sizesGiveTheSame(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, total, cut } = await pagedQuery(context);
    const one = await walkOf(context, values, cut);
    if (!one.whole) {
      return;
    }
    const sizes = total <= 12 ? [1, 2, 3] : [Math.ceil(total / 2), Math.ceil(total / 3)];
    const others = [...sizes, total - 1, total, total + 1].map(size => pageSize(context, size));
    for (const size of new Set(others.filter(each => each !== one.size))) {
      const other = await walkOnce(context, values, size);
      const lost = one.keys.filter(key => !other.keys.includes(key));
      const extra = other.keys.filter(key => !one.keys.includes(key));
      if (lost.length + extra.length === 0) {
        continue;
      }
      const difference = [...lost.map(key => `lacks ${key}`), ...extra.map(key => `has ${key}`)].slice(0, 4).join(", ");
      throw new Shortfall(`with pages of ${size} and not of ${one.size} the list ${difference}`, {
        exchange: other.pages.at(-1)?.exchange,
      });
    }
  });
}

/** A page asked for twice is the same page. */
export function pageTwiceIsTheSame(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, cut } = await pagedQuery(context);
    const { pages, size } = await walkOf(context, values, cut);
    const page = pages[1] ?? pages[0];
    if (page === undefined) {
      return;
    }
    for (let time = 0; time < 2; time++) {
      const again = await pageOf(context, values, page.number, size);
      if (again.keys.join() === page.keys.join()) {
        continue;
      }
      throw new Shortfall(`page ${page.number} held ${page.keys.join(", ")} and now ${again.keys.join(", ")}`, {
        exchange: again.exchange,
      });
    }
  });
}

/** Every page tells the same total, whatever its size. */
export function totalIsTheSame(claim: string): Case {
  return pagingCase(claim, async context => {
    const { values, total, cut } = await pagedQuery(context);
    const walk = await walkOf(context, values, cut);
    for (const page of walk.pages) {
      if (page.total === walk.total) {
        continue;
      }
      const message = `page ${page.number} says ${page.total}, the first page ${walk.total}`;
      throw new Shortfall(message, { exchange: page.exchange });
    }
    if (walk.total === total) {
      return;
    }
    const message = `with pages of ${walk.size} it is ${walk.total}, not ${total}`;
    throw new Shortfall(message, { exchange: walk.pages[0]?.exchange });
  });
}

/** Full, half-empty and empty pages name the page and the size that were asked for, where they have such elements. */
export function pageIsNamed(claim: string): Case {
  return pagingCase(claim, async context => {
    const { page, size, firstPage } = pagingOf(context);
    const { values, total, cut } = await pagedQuery(context);
    const { pages } = await walkOf(context, values, cut);
    const beyond = firstPage + Math.ceil(total / cut);
    const [ten, seven] = [pageSize(context, 10), pageSize(context, 7)];
    const others = [
      { asked: ten, answered: await pageOf(context, values, firstPage, ten) },
      { asked: seven, answered: await pageOf(context, values, firstPage + 1, seven) },
      { asked: cut, answered: await pageOf(context, values, beyond, cut) },
    ];
    for (const { asked, answered } of [...pages.map(each => ({ asked: cut, answered: each })), ...others]) {
      const { exchange, number } = answered;
      const { body } = exchange.answer;
      for (const [name, wanted] of [
        [page, number],
        [size, asked],
      ] as const) {
        if (body[name] !== undefined && body[name] !== wanted) {
          throw new Shortfall(`asked for ${name} ${wanted} it says ${JSON.stringify(body[name])}`, { exchange });
        }
      }
    }
  });
}

function pagingCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return {
    family: "paging",
    claim,
    needs: ["world"],
    pointer: ({ pagination, pointer }) => pagination?.pointer ?? pointer,
    run,
  };
}

import { type Client, runtimeOf } from "../call/client.ts";
import { numbersFrom } from "../call/numbers-from.ts";
import type { Operation } from "../call/operation.ts";
import type { PaginationDescriptor } from "../call/operation-descriptor.ts";
import { valueAt } from "../call/value-at.ts";
import type { ImsError } from "../errors/ims-error.ts";
import { type Position, positionFromToken, tokenFromPosition } from "./token.ts";
import type { ItemsOptions } from "./walk-options.ts";

/** One page as it came. */
export interface Page<Data> {
  readonly number: number;
  readonly data: Data;
  readonly items: readonly object[];
  readonly total: number;
  /** From asking for it to its arrival, in milliseconds. */
  readonly duration: number;
}

/** Reads the pages of one walk and keeps its counts. */
export interface Reader<Data> {
  readonly paging: PaginationDescriptor;
  /** How often the pages are read at most. */
  readonly passes: number;
  /** How many pages are fetched ahead. */
  readonly concurrency: number;
  /**
   * Where the walk begins, and what of that place was handed out before. `partial`: it cannot tell that nothing is missing, as it
   * does not see the whole list, or as the service miscounts.
   */
  readonly start: Position & { readonly first: number; partial: boolean };
  /** Counts for the report; the walk itself keeps `items`, `repeats` and `passes`. */
  readonly counts: { pages: number; attempts: number; items: number; repeats: number; passes: number };
  /** What is known by now. */
  readonly known: {
    /** The number of the last page. */
    last: number;
    /** How many items there are. */
    total?: number;
    /** Whether the pages disagreed on that. */
    changed: boolean;
  };
  /** Reads one page. */
  get(page: number): Promise<Page<Data>>;
  /** Reads pages in order, the next ones ahead. */
  ahead(from: number, last: () => number): AsyncGenerator<Page<Data>, void, undefined>;
  /** Aborts what is under way. */
  close(): void;
  /** Writes a place down, so that another walk can begin there. */
  tokenAt(position: Position): string;
}

/** Prepares the reading of an operation's pages. Throws a `TypeError` if the operation has none, or for a foreign token. */
export function createReader<Data>(
  client: Client,
  operation: Operation<never, Data, unknown, PropertyKey>,
  params: object,
  options: ItemsOptions,
): Reader<Data> {
  const { action, pagination: paging } = operation.descriptor;
  if (!paging) {
    throw new TypeError(`no pages: POST ${action}`);
  }
  const engine = runtimeOf(client);
  const { signal, timeout, deadline, retryWrites, extraParameters, token } = options;
  const { concurrency, passes } = numbersFrom(options, { concurrency: 4, passes: 4 });
  const given = params as Readonly<Record<string, number | undefined>>;
  const first = given[paging.page] ?? paging.firstPage;
  const size = given[paging.size] || paging.pageSize;
  const context = { action, paging, params, size };
  const found = token == null ? undefined : positionFromToken(token, context);
  const start = { page: first, first, skip: 0, keys: [], ...found, partial: !!found || first !== paging.firstPage };
  const controller = new AbortController();
  const stop = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  const callOptions = { signal: stop, timeout, deadline, retryWrites, extraParameters };
  const counts = { pages: 0, attempts: 0, items: 0, repeats: 0, passes: 1 };
  const known: Reader<Data>["known"] = { last: start.page, changed: false };
  /** Items a page really holds: a service may give less than it is asked for. */
  let held = size;
  let lastKey: unknown;

  const lastOf = (items: number, perPage: number) => paging.firstPage - 1 + Math.ceil(items / perPage || 1);
  const learn = ({ number, items, total: told }: Page<Data>) => {
    known.changed ||= (known.total ?? told) !== told;
    known.total = told;
    const before = number - paging.firstPage;
    const expected = Math.min(size, told - before * size);
    if (items.length && items.length !== expected) {
      held = Math.min(held, items.length);
    }
    const key = keyOf(items[0], paging.itemKey);
    // Pages beyond what the sizes say are tried only as long as they bring something.
    const isSpent = number > lastOf(told, size) && (!items.length || key === lastKey);
    const seen = items.length && before * held + items.length;
    // A total that its own page contradicts, as one that is null, says nothing: only a look tells whether another page follows.
    start.partial ||= seen > told;
    known.last = isSpent ? number : lastOf(seen > told ? seen + 1 : told, held);
    lastKey = key;
  };

  const listOf = (data: unknown) => valueAt(data, paging.items) ?? [];
  const totalOf = (data: unknown) => Number(valueAt(data, `/${paging.total}`));
  /** Without these a walk would end early and in silence. */
  const check = (data: object) => {
    const wrong = !Array.isArray(listOf(data)) ? paging.items : totalOf(data) >= 0 ? "" : `/${paging.total}`;
    return wrong && `a wrong "${wrong}"`;
  };

  const get = async (number: number): Promise<Page<Data>> => {
    const began = engine.clock.now();
    try {
      const query = { ...params, [paging.page]: number, [paging.size]: size } as never;
      const { data, attempts } = await operation.request(client, query, callOptions, check);
      counts.attempts += attempts;
      counts.pages++;
      const items = listOf(data) as object[];
      const duration = engine.clock.now() - began;
      const total = totalOf(data);
      const { passes: pass } = counts;
      engine.emit({ type: "page", action, page: number, items: items.length, total, pass, duration });
      return { number, data, items, total, duration };
    } catch (error) {
      counts.attempts += (error as Partial<ImsError>).attempts ?? 0;
      throw error;
    }
  };

  return {
    paging,
    passes,
    concurrency,
    start,
    counts,
    known,
    async get(number) {
      const page = await get(number);
      learn(page);
      return page;
    },
    async *ahead(from, last) {
      const queue: Promise<Page<Data>>[] = [];
      let next = from;
      const fill = () => {
        while (queue.length < Math.max(1, concurrency) && next <= last()) {
          const page = get(next++);
          // A page that is never asked for may fail unheard; one that is asked for rejects there.
          page.catch(() => {});
          queue.push(page);
        }
      };
      for (fill(); queue.length; fill()) {
        const page = await (queue.shift() as Promise<Page<Data>>);
        learn(page);
        fill();
        yield page;
      }
    },
    close: () => controller.abort(),
    tokenAt: position => tokenFromPosition(position, context),
  };
}

/** What tells an item apart; without the property that should, all that it holds. */
export function keyOf(item: object | undefined, name: string): string {
  return String((item as Readonly<Record<string, unknown>> | undefined)?.[name] ?? JSON.stringify(item));
}

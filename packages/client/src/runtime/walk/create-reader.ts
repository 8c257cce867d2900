import type { ImsError } from "../../errors/ims-error.ts";
import { valueAt } from "../../errors/value-at.ts";
import { type Client, engineOf } from "../client.ts";
import type { Operation } from "../operation.ts";
import type { PaginationDescriptor } from "../operation-descriptor.ts";
import { type Position, positionFromToken, tokenFromPosition } from "./token.ts";
import type { WalkOptions } from "./walk-options.ts";

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
  /** Where the walk begins, and what of that place was handed out before. */
  readonly start: Position & { readonly partial: boolean };
  /** Counts for the report; the walk itself keeps `items`, `repeats` and `passes`. */
  readonly counts: { pages: number; attempts: number; items: number; repeats: number; passes: number };
  /** The number of the last page, as far as is known by now. */
  last(): number;
  /** Whether the pages disagreed on how many items there are. */
  changed(): boolean;
  /** Reads one page. */
  get(page: number): Promise<Page<Data>>;
  /** Reads pages in order, the next ones ahead. */
  ahead(from: number, last: () => number): AsyncGenerator<Page<Data>, void, undefined>;
  /** Aborts what is under way. */
  close(): void;
  /** Whether the one page read is all there is. */
  isOnePage(): boolean;
  /** Writes a place down, so that another walk can begin there. */
  tokenAt(position: Position): string;
}

/** Without a size of the caller's own: the largest that list operations of the service are documented to take. */
const defaultSize = 50;

/** Prepares the reading of an operation's pages. Throws a `TypeError` if the operation has none, or for a foreign token. */
export function createReader<Data>(
  client: Client,
  operation: Operation<never, Data, unknown, PropertyKey>,
  params: object,
  options: WalkOptions,
): Reader<Data> {
  const { action, pagination: paging } = operation.descriptor;
  if (!paging) throw new TypeError(`no pages: POST ${action}`);
  const engine = engineOf(client);
  const { concurrency = 4, token, signal, timeout, deadline } = options;
  const given = params as Readonly<Record<string, number | undefined>>;
  const first = given[paging.page] ?? paging.firstPage;
  const size = given[paging.size] ?? defaultSize;
  const context = { paging, params, size, action };
  const found = token === undefined ? undefined : positionFromToken(token, context);
  const start = { page: first, skip: 0, keys: [], ...found, partial: !!found || first !== paging.firstPage };
  const controller = new AbortController();
  const stop = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  const counts = { pages: 0, attempts: 0, items: 0, repeats: 0, passes: 1 };
  let total: number | undefined;
  let changed = false;
  /** Items a page really holds: a service may give less than it is asked for. */
  let held = size;
  let lastPage = start.page;
  let before: unknown;

  const learn = ({ number, items, total: told }: Page<Data>) => {
    changed ||= total !== undefined && total !== told;
    total = told;
    const expected = Math.min(size, told - (number - paging.firstPage) * size);
    if (items.length && items.length < expected) held = Math.min(held, items.length);
    const key = keyOf(items[0], paging.itemKey);
    const enough = paging.firstPage - 1 + Math.ceil(told / size);
    lastPage = paging.firstPage - 1 + Math.ceil(told / held);
    // Pages beyond what the sizes say are tried only as long as they bring something.
    if (number > enough && (!items.length || key === before)) lastPage = number;
    before = key;
  };

  const get = async (number: number): Promise<Page<Data>> => {
    const began = engine.clock.now();
    const { passes: pass } = counts;
    try {
      const query = { ...params, [paging.page]: number, [paging.size]: size } as never;
      const { data, attempts } = await operation.request(client, query, { signal: stop, timeout, deadline });
      counts.attempts += attempts;
      counts.pages++;
      const found = valueAt(data, paging.items);
      const items: object[] = Array.isArray(found) ? found : [];
      const duration = engine.clock.now() - began;
      const page = { number, data, items, total: Number(valueAt(data, `/${paging.total}`)), duration };
      engine.emit({ type: "page", action, page: number, items: items.length, total: page.total, pass, duration });
      return page;
    } catch (error) {
      counts.attempts += (error as Partial<ImsError>).attempts ?? 0;
      throw error;
    }
  };

  return {
    paging,
    start,
    counts,
    last: () => lastPage,
    changed: () => changed,
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
    isOnePage: () => !start.partial && counts.pages === 1 && counts.items === total,
    tokenAt: position => tokenFromPosition(position, context),
  };
}

/** What tells an item apart; without the property that should, all that it holds. */
export function keyOf(item: object | undefined, name: string): string {
  return String((item as Readonly<Record<string, unknown>> | undefined)?.[name] ?? JSON.stringify(item));
}

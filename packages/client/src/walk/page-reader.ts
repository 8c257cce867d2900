import { callExpectations } from "../call/call-options.ts";
import { type Client, runtimeOf } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import type { PaginationDescriptor } from "../call/operation-descriptor.ts";
import { pageParameters } from "../call/page-parameters.ts";
import { valueAt } from "../call/value-at.ts";
import type { ImsError } from "../errors/ims-error.ts";
import type { WalkOptions } from "./walk-options.ts";
import type { WalkedList } from "./walked-list.ts";

/** Where a page is in its list. */
export interface PagePlace {
  /** Its number; pages of a list without numbers are counted. */
  readonly number: number;
  /** What asks for it, in a list whose answers give tokens; absent for the first page. */
  readonly token?: string | undefined;
}

/** One page as it came. */
export interface Page<Data> extends PagePlace {
  readonly data: Data;
  readonly items: readonly object[];
  /** How many items there are over all pages, if the answer says so. */
  readonly total: number | undefined;
  /** What asks for the page after it, if the list gives tokens and there is one. */
  readonly next: string | undefined;
  /** From asking for it to its arrival, in milliseconds, waits and retries included. */
  readonly duration: number;
  /** How many requests were sent for it. */
  readonly attempts: number;
}

/** Counts of the report that grow with each page. */
export interface PageCounts {
  /** How many pages were read. */
  pages: number;
  /** How many requests were sent. */
  attempts: number;
  /** Which pass reads, from `1`. */
  passes: number;
}

/** Reads the pages of one walk. */
export interface PageReader<Data> {
  readonly counts: PageCounts;
  /** Reads one page. */
  read(place: PagePlace): Promise<Page<Data>>;
  /** Aborts what is under way. */
  abort(): void;
}

/** Reads pages of an operation with a caller's parameters and options. */
export function createPageReader<Data>(
  client: Client,
  operation: Operation<never, Data, unknown, unknown>,
  list: WalkedList,
  options: WalkOptions,
): PageReader<Data> {
  const { clock, emit } = runtimeOf(client);
  const { action, paging } = list;
  const controller = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, controller.signal]) : controller.signal;
  const ofCalls = Object.entries(options).filter(([name]) => Object.hasOwn(callExpectations, name));
  const callOptions = { ...Object.fromEntries(ofCalls), signal };
  const counts: PageCounts = { pages: 0, attempts: 0, passes: 1 };
  return {
    counts,
    abort: () => controller.abort(),
    async read(place) {
      const began = clock.now();
      try {
        const query = queryOf(list, place) as never;
        const { data, attempts } = await operation.request(client, query, callOptions, body => flawIn(body, paging));
        counts.attempts += attempts;
        counts.pages++;
        const duration = clock.now() - began;
        const page = { ...place, ...findingsIn(data as object, paging), data, attempts, duration };
        const { items, total } = page;
        emit({ type: "page", action, page: page.number, items: items.length, total, pass: counts.passes, duration });
        return page;
      } catch (error) {
        counts.attempts += (error as Partial<ImsError>).attempts ?? 0;
        throw error;
      }
    },
  };
}

/** The parameters that ask for a page. */
function queryOf({ params, paging, size }: WalkedList, { number, token }: PagePlace): object {
  const values = [paging.style === "token" ? token : number, size];
  return { ...params, ...Object.fromEntries(pageParameters(paging).map((name, index) => [name, values[index]])) };
}

/** The key of an item: the property that names it, or, where that is missing, all that it holds. */
export function keyOf(item: object | undefined, name: string | undefined): string {
  const key = name && (item as Readonly<Record<string, unknown>> | undefined)?.[name];
  return String(key ?? JSON.stringify(item));
}

/** What makes an answer useless for a walk, which would end early and in silence. */
function flawIn(data: object, paging: PaginationDescriptor): string | undefined {
  const { items, total = 0, next = "" } = findingsIn(data, paging);
  if (!Array.isArray(items)) {
    return `a wrong "${paging.items}"`;
  }
  if (!(total >= 0)) {
    return `a wrong "/${paging.total}"`;
  }
  return typeof next === "string" ? undefined : "a token that is not a text";
}

/** What a walk looks for in an answer. A list that is null is an empty one. */
function findingsIn(data: object, paging: PaginationDescriptor) {
  const next = paging.style === "token" ? valueAt(data, `/${paging.next}`) : undefined;
  return {
    items: (valueAt(data, paging.items) ?? []) as readonly object[],
    total: paging.total === undefined ? undefined : Number(valueAt(data, `/${paging.total}`)),
    next: (next || undefined) as string | undefined,
  };
}

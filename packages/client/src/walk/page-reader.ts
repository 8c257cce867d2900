import { type Client, runtimeOf } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import type { PaginationDescriptor } from "../call/operation-descriptor.ts";
import { valueAt } from "../call/value-at.ts";
import type { ImsError } from "../errors/ims-error.ts";
import type { WalkOptions } from "./walk-options.ts";

/** One page as it came. */
export interface Page<Data> {
  /** Its number; pages of a list without numbers are counted. */
  readonly number: number;
  /** What asked for it, in a list whose answers give tokens; absent for the first page. */
  readonly token?: string | undefined;
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
  /** Reads the page that these parameters ask for; `number` is for its event. */
  read(number: number, parameters: object): Promise<Page<Data>>;
  /** Aborts what is under way. */
  abort(): void;
}

/** Reads pages of an operation with a caller's parameters and options. */
export function createPageReader<Data>(
  client: Client,
  operation: Operation<never, Data, unknown, unknown>,
  paging: PaginationDescriptor,
  params: object,
  options: WalkOptions,
): PageReader<Data> {
  const { clock, emit } = runtimeOf(client);
  const { action } = operation.descriptor;
  const { signal, timeout, deadline, retryWrites, extraParameters } = options;
  const controller = new AbortController();
  const callOptions = {
    signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
    timeout,
    deadline,
    retryWrites,
    extraParameters,
  };
  const counts: PageCounts = { pages: 0, attempts: 0, passes: 1 };
  return {
    counts,
    abort: () => controller.abort(),
    async read(number, parameters) {
      const began = clock.now();
      const query = { ...params, ...parameters } as never;
      try {
        const { data, attempts } = await operation.request(client, query, callOptions, answer =>
          flawIn(answer, paging),
        );
        counts.attempts += attempts;
        counts.pages++;
        const found = { ...findingsIn(data as object, paging), duration: clock.now() - began };
        const { items, total, duration } = found;
        emit({ type: "page", action, page: number, items: items.length, total, pass: counts.passes, duration });
        return { number, data, attempts, ...found };
      } catch (error) {
        counts.attempts += (error as Partial<ImsError>).attempts ?? 0;
        throw error;
      }
    },
  };
}

/** What tells an item apart; without the property that should, all that it holds. */
export function keyOf(item: object | undefined, name: string | undefined): string {
  const key = name && (item as Readonly<Record<string, unknown>> | undefined)?.[name];
  return String(key ?? JSON.stringify(item));
}

/** What makes an answer useless for a walk, which would end early and in silence. */
function flawIn(data: object, paging: PaginationDescriptor): string | undefined {
  const { items, total, next } = findingsIn(data, paging);
  if (!Array.isArray(items)) {
    return `a wrong "${paging.items}"`;
  }
  if (total !== undefined && !(total >= 0)) {
    return `a wrong "/${paging.total}"`;
  }
  return next === undefined || typeof next === "string"
    ? undefined
    : `a wrong "/${paging.style === "token" && paging.next}"`;
}

/** What a walk looks for in an answer. A list that is null is an empty one. */
function findingsIn(data: object, paging: PaginationDescriptor) {
  return {
    items: (valueAt(data, paging.items) ?? []) as readonly object[],
    total: paging.total === undefined ? undefined : Number(valueAt(data, `/${paging.total}`)),
    next:
      paging.style === "token" ? ((valueAt(data, `/${paging.next}`) || undefined) as string | undefined) : undefined,
  };
}

import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import type { PaginationDescriptor } from "../call/operation-descriptor.ts";
import { createNumberedPages } from "./numbered-pages.ts";
import type { PageList, PagePlace } from "./page-list.ts";
import { createPageReader, type PageReader } from "./page-reader.ts";
import { type Position, positionFromToken, type TokenContext } from "./resume-token.ts";
import { createTokenPages } from "./token-pages.ts";
import type { WalkOptions } from "./walk-options.ts";

/** What a walk works with. */
export interface WalkSetup<Data> {
  readonly paging: PaginationDescriptor;
  readonly reader: PageReader<Data>;
  readonly list: PageList<Data>;
  /** Where the walk begins, and what was handed out of that place before. */
  readonly start: Position;
  /** The number of the page before which it never goes. */
  readonly first: number;
  /** Whether it does not see the whole list, as it is resumed, or begins at a page of the caller's own. */
  readonly isPartial: boolean;
  /** What its resume tokens must fit. */
  readonly context: TokenContext;
}

/**
 * Prepares a walk; nothing is sent.
 *
 * @throws TypeError when the operation has no pages, or the token does not fit
 */
export function openWalk<Data>(
  client: Client,
  operation: Operation<never, Data, unknown, unknown>,
  params: object,
  options: WalkOptions,
): WalkSetup<Data> {
  const { action, pagination: paging } = operation.descriptor;
  if (!paging) {
    throw new TypeError(`"${action}" answers no list in pages: call it instead of walking over it`);
  }
  const size = Number((paging.size && parameterOf(params, paging.size)) || paging.pageSize);
  const context = { action, params, paging, size };
  const first = firstPlace(paging, params);
  const resumed = options.token == null ? undefined : positionFromToken(options.token, context);
  const start = resumed ?? { page: first.number, pageToken: first.token, skip: 0, keys: [] };
  const reader = createPageReader(client, operation, paging, params, options);
  const concurrency = options.concurrency ?? 4;
  const list =
    paging.style === "token"
      ? createTokenPages(reader, paging, size)
      : createNumberedPages(reader, paging, { first: start.page, size, concurrency });
  const isPartial = resumed !== undefined || !isFirstOfAll(first, paging);
  return { paging, reader, list, start, first: first.number, isPartial, context };
}

/** The page at which a walk begins: the first one, or that of the caller's parameters. */
function firstPlace(paging: PaginationDescriptor, params: object): PagePlace {
  if (paging.style === "token") {
    const token = parameterOf(params, paging.token);
    return { number: 1, token: token == null ? undefined : String(token) };
  }
  return { number: Number(parameterOf(params, paging.page) ?? paging.firstPage) };
}

function isFirstOfAll({ number, token }: PagePlace, paging: PaginationDescriptor): boolean {
  return paging.style === "token" ? token === undefined : number === paging.firstPage;
}

function parameterOf(params: object, name: string): unknown {
  return (params as Readonly<Record<string, unknown>>)[name];
}

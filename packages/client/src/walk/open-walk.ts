import type { Client } from "../call/client.ts";
import type { Operation } from "../call/operation.ts";
import type { PaginationDescriptor } from "../call/operation-descriptor.ts";
import { unknownLength } from "./list-length.ts";
import { createNumberedPages } from "./numbered-pages.ts";
import type { PageList } from "./page-list.ts";
import { createPageReader, type PagePlace, type PageReader } from "./page-reader.ts";
import { type Position, positionFromToken } from "./resume-token.ts";
import { createTokenPages } from "./token-pages.ts";
import type { WalkOptions } from "./walk-options.ts";
import type { WalkedList } from "./walked-list.ts";

/** What a walk works with. */
export interface WalkSetup<Data> {
  readonly list: WalkedList;
  readonly reader: PageReader<Data>;
  readonly pages: PageList<Data>;
  /** Where the walk begins, and what was handed out of that place before. */
  readonly start: Position;
  /** The number of the page before which it never goes. */
  readonly first: number;
  /** Whether it does not see the whole list, as it is resumed, or begins at a page of the caller's own. */
  readonly isPartial: boolean;
}

/**
 * Prepares a walk; nothing is sent.
 *
 * @throws TypeError when the operation has no pages, or the token does not fit
 */
export function openWalk<Data>(
  client: Client,
  operation: Operation<never, Data, unknown, unknown>,
  parameters: object,
  options: WalkOptions,
): WalkSetup<Data> {
  const { action, pagination: paging } = operation.descriptor;
  if (!paging) {
    throw new TypeError(`"${action}" answers no list in pages: call it instead of walking over it`);
  }
  const params = parameters as WalkedList["params"];
  const size = Number((paging.size && params[paging.size]) || paging.pageSize);
  const list = { action, paging, params, size };
  const place = firstPlace(list);
  const resumed = options.token == null ? undefined : positionFromToken(options.token, list);
  const start = resumed ?? { page: place.number, pageToken: place.token, skip: 0, keys: [] };
  const reader = createPageReader(client, operation, list, options);
  const length = unknownLength(start.page, size);
  const { concurrency } = options;
  const pages =
    paging.style === "token"
      ? createTokenPages(reader, length)
      : createNumberedPages(reader, { paging, size, length, concurrency: concurrency ?? 4 });
  const isPartial = resumed !== undefined || !isFirstOfAll(place, paging);
  return { list, reader, pages, start, first: place.number, isPartial };
}

/** The page at which a walk begins: the first one, or that of the caller's parameters. */
function firstPlace({ paging, params }: WalkedList): PagePlace {
  if (paging.style === "token") {
    const token = params[paging.token];
    return { number: 1, token: token == null ? undefined : String(token) };
  }
  return { number: Number(params[paging.page] ?? paging.firstPage) };
}

function isFirstOfAll({ number, token }: PagePlace, paging: PaginationDescriptor): boolean {
  return paging.style === "token" ? token === undefined : number === paging.firstPage;
}

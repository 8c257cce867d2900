import type { Client } from "../client.ts";
import type { Operation } from "../operation.ts";
import { createReader, type Reader } from "./create-reader.ts";
import { createWalk, type Track } from "./create-walk.ts";
import type { Walk, WalkOptions, WalkParams } from "./walk-options.ts";

/**
 * Walks over the pages of an operation as they are, in order, the next ones fetched ahead. Needs no memory, and so cannot
 * tell repeats or gaps: of more than one page its report says `uncertain`.
 */
export function pages<Params, Data, Item, PageKey extends PropertyKey>(
  client: Client,
  operation: Operation<Params, Data, Item, PageKey>,
  params: WalkParams<Params, PageKey>,
  options: WalkOptions = {},
): Walk<Data> {
  const reader = createReader<Data>(client, operation as never, params, options);
  return createWalk(reader, track => walkPages(reader, track));
}

async function* walkPages<Data>(reader: Reader<Data>, track: Track): AsyncGenerator<Data, void, undefined> {
  const { start, counts } = reader;
  try {
    // The page that a stopped walk ended on was handed out; it may have been the last.
    const from = start.page + (start.skip ? 1 : 0);
    for await (const page of reader.ahead(from, () => Math.max(from, reader.last()))) {
      if (start.partial && !page.items.length) continue;
      counts.items += page.items.length;
      track.page = page.number;
      track.skip = page.items.length || 1;
      yield page.data;
    }
    track.status = reader.isOnePage() ? "stable" : "uncertain";
  } finally {
    reader.close();
  }
}

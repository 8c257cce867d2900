import type { Client } from "../client.ts";
import type { Operation } from "../operation.ts";
import { createReader, keyOf, type Page, type Reader } from "./create-reader.ts";
import { createSeen } from "./create-seen.ts";
import { createWalk, type Track } from "./create-walk.ts";
import type { ItemsOptions, Walk, WalkParams } from "./walk-options.ts";

/**
 * Walks over the items of all pages, in order, the next pages fetched ahead. No item comes twice, and none that existed
 * throughout is missing unless the report says `uncertain`.
 */
export function items<Params, Data, Item, PageKey extends PropertyKey>(
  client: Client,
  operation: Operation<Params, Data, Item, PageKey>,
  params: WalkParams<Params, PageKey>,
  options: ItemsOptions = {},
): Walk<Item> {
  const { unique = true, passes = 4 } = options;
  const reader = createReader<Data>(client, operation as never, params, options);
  return createWalk(
    reader,
    track =>
      (unique ? walkUnique(reader, passes, track) : walkFlat(reader, track)) as AsyncGenerator<Item, void, undefined>,
  );
}

/** Every item as it comes, once through the pages. */
async function* walkFlat(reader: Reader<unknown>, track: Track): AsyncGenerator<object, void, undefined> {
  const { start, counts } = reader;
  try {
    for await (const { number, items } of reader.ahead(start.page, reader.last)) {
      track.page = number;
      track.skip = number === start.page ? start.skip : 0;
      for (const item of items.slice(track.skip)) {
        counts.items++;
        track.skip++;
        yield item;
      }
    }
    track.status = reader.isOnePage() ? "stable" : "uncertain";
  } finally {
    reader.close();
  }
}

/**
 * Pages are numbered over a list that may change between any two reads, so that items slip across a border unseen, and
 * no single read of the pages can tell. What can: the last page of a pass is read alone, as an anchor. Items seen before
 * and again after it, and those on it, existed at that moment; if they are as many as the anchor says there are, then
 * every item of that moment was seen, and with it every item that exists throughout. Else another pass follows.
 */
async function* walkUnique(
  reader: Reader<unknown>,
  most: number,
  track: Track,
): AsyncGenerator<object, void, undefined> {
  const { start, counts, last, paging } = reader;
  const seen = createSeen();
  let total: number | undefined;
  for (const key of start.keys) seen.add(key, false);

  function* fresh({ number, items }: Page<unknown>, onAnchor: boolean) {
    if (counts.passes === 1 && number > track.page)
      Object.assign(track, { page: number, skip: 0, before: track.keys, keys: [] });
    for (const item of items) {
      const key = keyOf(item, paging.itemKey);
      const found = seen.add(key, onAnchor);
      if (counts.passes === 1) {
        track.skip++;
        track.keys.push(key);
      }
      if (found === "new") {
        counts.items++;
        yield item;
      } else if ((counts.passes === 1 || found === "repeat") && !start.keys.includes(key)) {
        counts.repeats++;
      }
    }
  }
  const isWhole = () => !start.partial && seen.counted === total;

  try {
    // A resumed walk looks at the page before, too: what slipped back across the border lies there.
    let page = Math.max(paging.firstPage, start.page - (start.keys.length ? 1 : 0));
    while (counts.passes === 1 || !isWhole()) {
      const found = counts.items + counts.repeats;
      let steady = false;
      do {
        for await (const read of reader.ahead(page, () => last() - 1)) yield* fresh(read, false);
        if (counts.passes > 1 && isWhole()) break;
        steady = seen.counted === seen.size && found === counts.items + counts.repeats;
        page = last();
        const anchor = await reader.get(page++);
        seen.anchor();
        total = anchor.total;
        yield* fresh(anchor, true);
      } while (page <= last());
      if (isWhole() || start.partial || counts.passes >= most) break;
      // Nothing moved and the total is still another: it counts something else, and one more look would show the same.
      if (counts.passes > 1 && steady && !reader.changed()) break;
      counts.passes++;
      page = paging.firstPage;
    }
    const moved = counts.repeats > 0 || counts.passes > 2 || reader.changed() || seen.size !== total;
    track.status = isWhole() ? (moved ? "repaired" : "stable") : "uncertain";
  } finally {
    reader.close();
  }
}

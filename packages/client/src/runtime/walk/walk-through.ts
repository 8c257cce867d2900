import { keyOf, type Page, type Reader } from "./create-reader.ts";
import { createSeen } from "./create-seen.ts";
import type { Track } from "./create-walk.ts";

/** What to walk through, and how. */
export interface WalkThrough<Data, T> {
  readonly reader: Reader<Data>;
  /** What to hand out of a page: its items, or itself. */
  readonly unfold: (page: Page<Data>) => readonly T[];
  readonly track: Track;
  /** Whether to tell repeats apart, and to look again. Default: `true`. */
  readonly unique?: boolean | undefined;
  /** How often the pages are read at most. Default: `4`. */
  readonly passes?: number | undefined;
}

/**
 * Pages are numbered over a list that may change between any two reads, so that items slip across a border unseen, and
 * no single read of the pages can tell. What can: the last page of a pass is read alone, as an anchor. Items seen before
 * and again after it, and those on it, existed at that moment; if they are as many as the anchor says there are, then
 * every item of that moment was seen, and with it every item that exists throughout. Else another pass follows.
 */
export async function* walkThrough<Data, T>(walk: WalkThrough<Data, T>): AsyncGenerator<T, void, undefined> {
  const { reader, unfold, track, unique = true, passes = 4 } = walk;
  const { start, counts, last, paging } = reader;
  const seen = createSeen();
  let total: number | undefined;
  for (const key of start.keys) seen.add(key, false);

  function* fresh(page: Page<Data>, onAnchor: boolean) {
    const { number, items } = page;
    const first = counts.passes === 1;
    if (first && number > track.page) Object.assign(track, { page: number, skip: 0, before: track.keys, keys: [] });
    const list = unfold(page);
    for (const one of unique || number > start.page ? list : list.slice(start.skip)) {
      const key = unique ? keyOf(one as object, paging.itemKey) : "";
      const found = unique ? seen.add(key, onAnchor) : "new";
      if (first) track.skip++;
      if (first && unique) track.keys.push(key);
      if (found === "new") {
        // One item, or all of the page's.
        counts.items += items.length / list.length;
        yield one;
      } else if ((first || found === "repeat") && !start.keys.includes(key)) counts.repeats++;
    }
  }
  const isWhole = () => (unique ? !start.partial && seen.counted === total : reader.isOnePage());

  try {
    // A resumed walk looks at the page before, too: what slipped back across the border lies there.
    let page = Math.max(paging.firstPage, start.page - (start.keys.length ? 1 : 0));
    for (;;) {
      const found = counts.items + counts.repeats;
      let steady = false;
      do {
        for await (const read of reader.ahead(page, () => last() - +unique)) yield* fresh(read, false);
        if (!unique || (counts.passes > 1 && isWhole())) break;
        steady = seen.counted === seen.size && found === counts.items + counts.repeats;
        page = last();
        const anchor = await reader.get(page++);
        seen.anchor();
        total = anchor.total;
        yield* fresh(anchor, true);
      } while (page <= last());
      if (!unique || isWhole() || start.partial || counts.passes >= passes) break;
      // Nothing moved and the total is still another: it counts something else, and one more look would show the same.
      if (counts.passes > 1 && steady && !reader.changed()) break;
      counts.passes++;
      page = paging.firstPage;
    }
    const moved = counts.repeats > 0 || counts.passes > 2 || reader.changed() || (unique && seen.size !== total);
    track.status = isWhole() ? (moved ? "repaired" : "stable") : "uncertain";
  } finally {
    reader.close();
  }
}

import { keyOf, type Page, type Reader } from "./create-reader.ts";
import { createSeen } from "./create-seen.ts";
import type { Track } from "./create-walk.ts";

/**
 * Pages are numbered over a list that may change between any two reads, so that items slip across a border unseen, and
 * no single read of the pages can tell. What can: the last page of a pass is read alone, as an anchor. Items seen before
 * and again after it, and those on it, existed at that moment; if they are as many as the anchor says there are, then
 * every item of that moment was seen, and with it every item that exists throughout. Else another pass follows.
 * `unfold` tells what to hand out of a page: its items, or itself; `unique: false` neither tells repeats apart nor looks again.
 */
export async function* walkThrough<Data, T>(
  reader: Reader<Data>,
  track: Track,
  unfold: (page: Page<Data>) => readonly T[],
  unique = true,
): AsyncGenerator<T, void, undefined> {
  const { start, counts, known, paging, passes } = reader;
  const seen = createSeen();
  let total: number | undefined;
  for (const key of start.keys) {
    seen.add(key);
  }

  function* fresh(page: Page<Data>, onAnchor?: boolean) {
    const { number, items } = page;
    const first = counts.passes === 1;
    if (first && number > track.page) {
      Object.assign(track, { page: number, skip: 0, before: track.keys, keys: [] });
    }
    const list = unfold(page);
    for (const one of unique || number > start.page ? list : list.slice(start.skip)) {
      const key = unique ? keyOf(one as object, paging.itemKey) : "";
      const found = unique ? seen.add(key, onAnchor) : "new";
      if (first) {
        track.skip++;
        if (unique) {
          track.keys.push(key);
        }
      }
      if (found === "new") {
        // One item, or all of the page's.
        counts.items += items.length / list.length;
        yield one;
      } else if ((first || found === "repeat") && !start.keys.includes(key)) {
        counts.repeats++;
      }
    }
  }
  const isWhole = () =>
    !start.partial && (unique ? seen.counted === total : counts.pages === 1 && counts.items === known.total);

  try {
    // A resumed walk looks at the page before, too: what slipped back across the border lies there.
    let page = Math.max(start.first, start.page - (start.keys.length ? 1 : 0));
    for (;;) {
      const found = counts.items + counts.repeats;
      let steady = false;
      do {
        for await (const read of reader.ahead(page, () => known.last - +unique)) {
          yield* fresh(read);
        }
        if (!unique || (counts.passes > 1 && isWhole())) {
          break;
        }
        steady = seen.counted === seen.size && counts.items + counts.repeats === found;
        page = known.last;
        const anchor = await reader.get(page++);
        seen.anchor();
        total = anchor.total;
        yield* fresh(anchor, true);
      } while (page <= known.last);
      if (!unique || isWhole() || start.partial || counts.passes >= passes) {
        break;
      }
      // Nothing moved and the total is still another: it counts something else, and one more look would show the same.
      if (counts.passes > 1 && steady && !known.changed) {
        break;
      }
      counts.passes++;
      page = paging.firstPage;
    }
    const moved = counts.repeats || counts.passes > 2 || known.changed || (unique && seen.size !== total);
    track.status = isWhole() ? (moved ? "repaired" : "stable") : "uncertain";
  } finally {
    reader.close();
  }
}

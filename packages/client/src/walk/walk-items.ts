import type { WalkProgress } from "./create-walk.ts";
import { createItemMemory, type ItemMemory, type Meeting } from "./item-memory.ts";
import type { WalkSetup } from "./open-walk.ts";
import { keyOf, type Page, type PagePlace } from "./page-reader.ts";
import type { WalkReport } from "./walk-options.ts";
import { beginPage, walkPages } from "./walk-pages.ts";

/** A walk over items, and what it knows by now. */
interface ItemWalk {
  readonly setup: WalkSetup<unknown>;
  readonly progress: WalkProgress;
  readonly memory: ItemMemory;
  /** The last page of the latest pass; none before the first one ends. */
  checkpoint?: Checkpoint;
}

/** What the last page of a pass showed. */
interface Checkpoint {
  /** Its items by their keys. */
  readonly keys: string;
  /** How many items the list held then. */
  readonly total: number;
  /** Whether the answer said so. */
  readonly isTotalSaid: boolean;
  /** Whether this pass showed the same as the one before it. */
  readonly isSettled: boolean;
}

/**
 * Hands out the items of all pages, each once. Pages lie over a list that may change between any two reads, so an item can
 * slip across a border unseen, and no single pass can tell. Two passes can: the last page of a pass is read alone, as a
 * checkpoint. Items met before it and again after it, and those on it, were in the list at that moment; once they are as
 * many as the list held then, all of them were met. Else another pass follows.
 */
export async function* walkItems<Item>(
  setup: WalkSetup<unknown>,
  progress: WalkProgress,
  passes: number,
): AsyncGenerator<Item, void, undefined> {
  const walk: ItemWalk = { setup, progress, memory: createItemMemory() };
  const { counts } = setup.reader;
  walk.memory.add(setup.start.keys);
  try {
    yield* runPass<Item>(walk, startOf(setup));
    while (counts.passes < passes && isAnotherPassOfUse(walk)) {
      counts.passes++;
      yield* runPass<Item>(walk, { number: setup.first });
    }
    progress.status = statusOf(walk);
  } finally {
    setup.reader.abort();
  }
}

/** Hands out the items as the pages hold them. */
export async function* walkRepeatedItems<Item>(
  setup: WalkSetup<unknown>,
  progress: WalkProgress,
): AsyncGenerator<Item, void, undefined> {
  for await (const { number, items } of walkPages(setup, progress)) {
    for (const item of number > setup.start.page ? items : items.slice(setup.start.skip)) {
      progress.skip++;
      progress.items++;
      yield item as Item;
    }
  }
}

/** A resumed walk looks at the page before, too: what slipped back across the border since lies there. */
function startOf({ start, first, list }: WalkSetup<unknown>): PagePlace {
  const before = list.paging.style !== "token" && start.keys.length > 0 ? 1 : 0;
  return { number: Math.max(first, start.page - before), token: start.pageToken };
}

/** Reads all pages once and hands out the items that are new. */
async function* runPass<Item>(walk: ItemWalk, from: PagePlace): AsyncGenerator<Item, void, undefined> {
  const { setup, memory, progress } = walk;
  const isFirst = setup.reader.counts.passes === 1;
  for await (const { page, isLast } of setup.pages.readPass(from, () => !isFirst && isComplete(walk))) {
    const keys = page.items.map(item => keyOf(item, setup.list.paging.itemKey));
    const meetings = isLast ? passCheckpoint(walk, page, keys) : memory.add(keys);
    if (isFirst) {
      beginPage(progress, page);
    }
    for (const [index, item] of page.items.entries()) {
      const key = keys[index] as string;
      if (isFirst) {
        progress.keys.push(key);
        progress.skip = page.number === progress.page ? index + 1 : progress.skip;
      }
      if (meetings[index] === "new") {
        progress.items++;
        yield item as Item;
      } else if (meetings[index] === "repeat" && !setup.start.keys.includes(key)) {
        progress.repeats++;
      }
    }
  }
}

function passCheckpoint(walk: ItemWalk, { total }: Page<unknown>, itemKeys: readonly string[]): Meeting[] {
  const { memory } = walk;
  const keys = JSON.stringify(itemKeys);
  walk.checkpoint = {
    keys,
    // Where no answer counts the list, it held what the pass has shown, if the next pass shows the same.
    total: total ?? memory.lookSize + itemKeys.length,
    isTotalSaid: total !== undefined,
    isSettled: memory.isLookRepeated && keys === walk.checkpoint?.keys,
  };
  return memory.addCheckpoint(itemKeys);
}

/** Whether all items of the checkpoint's moment were met. */
function isComplete({ setup, memory, checkpoint }: ItemWalk): boolean {
  const isProvable = !setup.isPartial && !setup.pages.length.isContradictory;
  return isProvable && checkpoint?.total === memory.confirmed && (checkpoint.isTotalSaid || memory.isLookRepeated);
}

function isAnotherPassOfUse(walk: ItemWalk): boolean {
  const { isPartial, pages } = walk.setup;
  const { isContradictory, hasChanged } = pages.length;
  // Nothing moved and the count is still another: it counts something else, and one more pass would show the same.
  const isHopeless = isPartial || isContradictory || (walk.checkpoint?.isSettled && !hasChanged);
  return !isHopeless && !isComplete(walk);
}

function statusOf(walk: ItemWalk): WalkReport["status"] {
  const { setup, progress, memory } = walk;
  if (!isComplete(walk)) {
    return "uncertain";
  }
  const isSame =
    progress.repeats === 0 &&
    !setup.pages.length.hasChanged &&
    memory.size === memory.confirmed &&
    memory.isLookRepeated;
  return isSame && setup.reader.counts.passes <= 2 ? "stable" : "repaired";
}

import type { WalkProgress } from "./create-walk.ts";
import { createItemMemory, type ItemMemory, type Meeting } from "./item-memory.ts";
import type { WalkSetup } from "./open-walk.ts";
import type { PagePlace } from "./page-list.ts";
import { keyOf, type Page } from "./page-reader.ts";
import type { WalkReport } from "./walk-options.ts";
import { beginPage, walkPages } from "./walk-pages.ts";

/** A walk over items, and what it knows by now. */
interface ItemWalk {
  readonly setup: WalkSetup<unknown>;
  readonly progress: WalkProgress;
  readonly memory: ItemMemory;
  /** The last page of the latest pass, by the keys of its items. */
  checkpoint: string | undefined;
  /** How many items the list held at the checkpoint, and whether the answer said so. */
  total: number;
  isTotalSaid: boolean;
  /** Whether the latest pass showed the same as the one before it. */
  isSettled: boolean;
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
  const walk: ItemWalk = {
    ...{ setup, progress, memory: createItemMemory() },
    ...{ checkpoint: undefined, total: Number.NaN, isTotalSaid: false, isSettled: false },
  };
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
function startOf({ start, first, paging }: WalkSetup<unknown>): PagePlace {
  const before = paging.style !== "token" && start.keys.length > 0 ? 1 : 0;
  return { number: Math.max(first, start.page - before), token: start.pageToken };
}

/** Reads all pages once and hands out the items that are new. */
async function* runPass<Item>(walk: ItemWalk, from: PagePlace): AsyncGenerator<Item, void, undefined> {
  const { setup, memory, progress } = walk;
  const isFirst = setup.reader.counts.passes === 1;
  for await (const { page, isLast } of setup.list.readPass(from, () => !isFirst && isComplete(walk))) {
    const keys = page.items.map(item => keyOf(item, setup.paging.itemKey));
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

function passCheckpoint(walk: ItemWalk, { total }: Page<unknown>, keys: readonly string[]): Meeting[] {
  const { memory } = walk;
  const checkpoint = JSON.stringify(keys);
  walk.isSettled = memory.isLookRepeated && checkpoint === walk.checkpoint;
  walk.checkpoint = checkpoint;
  walk.isTotalSaid = total !== undefined;
  // Where no answer counts the list, it held what the pass has shown, if the next pass shows the same.
  walk.total = total ?? memory.lookSize + keys.length;
  return memory.addCheckpoint(keys);
}

/** Whether all items of the checkpoint's moment were met. */
function isComplete({ setup, memory, total, isTotalSaid }: ItemWalk): boolean {
  const isProvable = !setup.isPartial && !setup.list.isContradictory;
  return isProvable && memory.confirmed === total && (isTotalSaid || memory.isLookRepeated);
}

function isAnotherPassOfUse(walk: ItemWalk): boolean {
  const { isPartial, list } = walk.setup;
  // Nothing moved and the count is still another: it counts something else, and one more pass would show the same.
  const isHopeless = isPartial || list.isContradictory || (walk.isSettled && !list.hasChanged);
  return !isHopeless && !isComplete(walk);
}

function statusOf(walk: ItemWalk): WalkReport["status"] {
  const { setup, progress, memory, total } = walk;
  if (!isComplete(walk)) {
    return "uncertain";
  }
  const isSame = progress.repeats === 0 && !setup.list.hasChanged && memory.size === total && memory.isLookRepeated;
  return isSame && setup.reader.counts.passes <= 2 ? "stable" : "repaired";
}

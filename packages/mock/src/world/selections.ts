import type { Collection } from "../contract/collection.ts";
import type { FilterTests } from "./filter-tests.ts";
import { type Holder, type Item, positionIn } from "./item.ts";
import type { WorldListener } from "./world-state.ts";

/** Remembers which items answer a question, and keeps the answers up to date while the world changes. */
export interface Selections extends WorldListener {
  /** The visible items that pass, in the order of insertion. The same key means the same question. */
  select(key: string, root: Holder, question: Question): readonly Item[];
  /** Forgets all answers. */
  clear(): void;
}

/** What is asked. */
export interface Question {
  readonly collection: Collection;
  readonly tests: FilterTests;
}

interface Selection extends Question {
  items: Item[];
}

/** Remembered answers hold at most so many items together, and there are at most so many of them. */
const mostItems = 2_000_000;
const mostSelections = 256;

/** Makes an empty memory. */
export function createSelections(): Selections {
  const selections = new Map<string, Selection>();
  let itemCount = 0;

  function clear(): void {
    selections.clear();
    itemCount = 0;
  }

  return {
    select(key, root, question) {
      const known = selections.get(key);
      if (known) {
        return known.items;
      }
      const items = visibleItems(root, question);
      if (itemCount + items.length > mostItems || selections.size >= mostSelections) {
        clear();
      }
      selections.set(key, { ...question, items });
      itemCount += items.length;
      return items;
    },
    shown(item) {
      for (const selection of selections.values()) {
        if (selection.collection.name === item.collection.name && passes(item, selection)) {
          insert(selection.items, item);
          itemCount++;
        }
      }
    },
    hidden(gone) {
      for (const selection of selections.values()) {
        const before = selection.items.length;
        selection.items = without(selection, gone);
        itemCount += selection.items.length - before;
      }
    },
    clear,
  };
}

/** Walks from the outside in, so that whole libraries are passed over at once. */
function visibleItems(root: Holder, { collection, tests }: Question): Item[] {
  let holders: Holder[] = [root];
  let items: Item[] = [];
  for (const level of collection.path) {
    items = holders.flatMap(holder =>
      (holder.lists[level.name] ?? []).filter(item => item.isVisible && passesOwn(item, tests)),
    );
    holders = items;
  }
  return isInOrder(items) ? items : items.sort((left, right) => left.place - right.place);
}

function isInOrder(items: readonly Item[]): boolean {
  return items.every((item, index) => index === 0 || (items[index - 1]?.place ?? 0) < item.place);
}

function passes(item: Item, { tests }: Question): boolean {
  for (let holder: Holder | undefined = item; holder && "collection" in holder; holder = holder.parent) {
    if (!passesOwn(holder as Item, tests)) {
      return false;
    }
  }
  return true;
}

function passesOwn({ collection, values }: Item, tests: FilterTests): boolean {
  return (tests.get(collection.name) ?? []).every(test => test(values));
}

/** Nearly always at the end. */
function insert(items: Item[], item: Item): void {
  const last = items.at(-1);
  if (last === undefined || last.place < item.place) {
    items.push(item);
  } else {
    items.splice(positionIn(items, item), 0, item);
  }
}

function without({ items, collection }: Selection, gone: readonly Item[]): Item[] {
  const mine = gone.filter(item => item.collection.name === collection.name);
  const [only] = mine;
  if (mine.length > 1) {
    return items.filter(({ isVisible }) => isVisible);
  }
  if (only) {
    const position = positionIn(items, only);
    if (items[position] === only) {
      items.splice(position, 1);
    }
  }
  return items;
}

import type { Collection } from "../contract/collection.ts";
import { type Holder, type Item, type ItemValues, positionIn, withContents } from "./item.ts";

/** What happens to the items that reads show. */
export interface VisibilityListener {
  shown(item: Item): void;
  /** The items are no longer visible, each with its contents. */
  hidden(items: readonly Item[]): void;
}

/** The items of a world, and when their changes show. */
export interface WorldState {
  readonly root: Holder;
  /** How many items of a collection exist. */
  countOf(collection: Collection): number;
  /** The existing items that have a key: several, where it is unique in its holder only. */
  withKey(collection: Collection, key: unknown): readonly Item[];
  /** Adds an item behind all others. Reads show it at the time given, at once by default. */
  add(collection: Collection, holder: Holder, values: ItemValues, visibleAt?: number): Item;
  /** Removes an item with its contents. Reads show it until the time given. */
  remove(item: Item, hiddenAt?: number): void;
  /** Shows and hides what is due. */
  settle(now: number): void;
}

type KeyIndex = Map<unknown, Item[]>;

/** Makes a world without items. */
export function createWorldState(collections: Iterable<Collection>, listener: VisibilityListener): WorldState {
  const all = [...collections];
  const root: Holder = { values: {}, parent: undefined, lists: emptyLists(all.filter(({ within }) => !within)) };
  const counts = new Map<Collection, number>();
  /** Made at the first question, because a million entries cost. */
  const indexes = new Map<Collection, KeyIndex>();
  let nextPlace = 0;
  let due: { at: number; apply: () => void }[] = [];

  function count(item: Item, step: number): void {
    counts.set(item.collection, (counts.get(item.collection) ?? 0) + step);
  }

  function indexOf(collection: Collection): KeyIndex {
    const index = indexes.get(collection) ?? indexFrom(itemsOf(root, collection), collection);
    indexes.set(collection, index);
    return index;
  }

  function show(item: Item): void {
    item.isVisible = true;
    listener.shown(item);
  }

  function hide(item: Item): void {
    const list = item.parent.lists[item.collection.name] ?? [];
    list.splice(positionIn(list, item), 1);
    const gone = [...withContents(item)].filter(({ isVisible }) => isVisible);
    for (const one of gone) {
      one.isVisible = false;
    }
    listener.hidden(gone);
  }

  function at(time: number | undefined, apply: () => void): void {
    if (time === undefined) {
      apply();
    } else {
      due.push({ at: time, apply });
    }
  }

  return {
    root,
    countOf: collection => counts.get(collection) ?? 0,
    withKey: (collection, key) => indexOf(collection).get(key) ?? [],
    add(collection, holder, values, visibleAt) {
      const lists = collection.inside.length === 0 ? noLists : emptyLists(collection.inside);
      const item: Item = {
        values,
        parent: holder,
        lists,
        collection,
        place: nextPlace++,
        exists: true,
        isVisible: false,
      };
      holder.lists[collection.name]?.push(item);
      count(item, 1);
      addTo(indexes.get(collection), item);
      at(visibleAt, () => show(item));
      return item;
    },
    remove(item, hiddenAt) {
      for (const one of withContents(item)) {
        if (one.exists) {
          one.exists = false;
          count(one, -1);
          removeFrom(indexes.get(one.collection), one);
        }
      }
      at(hiddenAt, () => hide(item));
    },
    settle(now) {
      if (due.length > 0) {
        const ready = due.filter(change => change.at <= now);
        due = due.filter(change => change.at > now);
        for (const { apply } of ready) {
          apply();
        }
      }
    },
  };
}

const noLists: Holder["lists"] = {};

function emptyLists(collections: readonly Collection[]): Record<string, Item[]> {
  return Object.fromEntries(collections.map(({ name }) => [name, []]));
}

/** All items of a collection below a holder, in the order of their holders. */
export function* itemsOf(holder: Holder, collection: Collection): Generator<Item> {
  for (const item of Object.values(holder.lists).flat()) {
    if (item.collection === collection) {
      yield item;
    } else if (collection.path.includes(item.collection)) {
      yield* itemsOf(item, collection);
    }
  }
}

function indexFrom(items: Iterable<Item>, { key }: Collection): KeyIndex {
  const index: KeyIndex = new Map();
  for (const item of items) {
    if (item.exists) {
      addTo(index, item, key);
    }
  }
  return index;
}

function addTo(index: KeyIndex | undefined, item: Item, key = item.collection.key): void {
  const known = index?.get(item.values[key]);
  if (known) {
    known.push(item);
  } else {
    index?.set(item.values[key], [item]);
  }
}

function removeFrom(index: KeyIndex | undefined, item: Item): void {
  const key = item.values[item.collection.key];
  const left = index?.get(key)?.filter(other => other !== item) ?? [];
  if (left.length > 0) {
    index?.set(key, left);
  } else {
    index?.delete(key);
  }
}

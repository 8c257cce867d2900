import type { Collection } from "../contract/collection.ts";
import { type Holder, type Item, itemsOf } from "./item.ts";

/** Finds items by their keys. */
export interface KeyIndexes {
  /** The existing items of a collection that have a key. */
  find(collection: Collection, key: unknown): readonly Item[];
  add(item: Item): void;
  remove(item: Item): void;
}

type KeyIndex = Map<unknown, Item[]>;

/** Makes the indexes of a world: each at the first question, because a million entries cost. */
export function createKeyIndexes(root: Holder): KeyIndexes {
  const indexes = new Map<string, KeyIndex>();
  return {
    find(collection, key) {
      const index = indexes.get(collection.name) ?? indexFrom(itemsOf(root, collection));
      indexes.set(collection.name, index);
      return index.get(key) ?? [];
    },
    add: item => addTo(indexes.get(item.collection.name), item),
    remove: item => removeFrom(indexes.get(item.collection.name), item),
  };
}

function indexFrom(items: Iterable<Item>): KeyIndex {
  const index: KeyIndex = new Map();
  for (const item of items) {
    if (item.exists) {
      addTo(index, item);
    }
  }
  return index;
}

function addTo(index: KeyIndex | undefined, item: Item): void {
  const key = item.values[item.collection.key];
  const known = index?.get(key);
  if (known) {
    known.push(item);
  } else {
    index?.set(key, [item]);
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

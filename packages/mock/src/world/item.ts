import type { Json } from "#values";
import type { Collection } from "../contract/collection.ts";

/** Own properties of an item, e.g. `{ LibId: "lib1", Algorithm: "face" }`. */
export type ItemValues = Readonly<Record<string, Json | undefined>>;

/** What holds items: the world itself, or an item. */
export interface Holder {
  readonly values: ItemValues;
  readonly parent: Holder | undefined;
  /** The items that it holds by collection, in ascending order of place. */
  readonly lists: Readonly<Record<string, Item[]>>;
}

/** An item of the world. */
export interface Item extends Holder {
  readonly collection: Collection;
  readonly parent: Holder;
  /** Its place in the order of insertion, over the whole world. */
  readonly place: number;
  /** Known to writes. */
  exists: boolean;
  /** Shown by reads: with a delay, a read still shows what was deleted, and not yet what was created. */
  isVisible: boolean;
}

/** A property of an item, or of the nearest item around it that has it. */
export function propertyOf(holder: Holder, name: string): Json | undefined {
  let value = holder.values[name];
  for (let around = holder.parent; value === undefined && around; around = around.parent) {
    value = around.values[name];
  }
  return value;
}

/** An item and all items inside it. */
export function* withContents(item: Item): Generator<Item> {
  yield item;
  for (const list of Object.values(item.lists)) {
    for (const inner of list) {
      yield* withContents(inner);
    }
  }
}

/** Where an item stands in a list in ascending order of place, or would have to be put. */
export function positionIn(items: readonly Item[], { place }: Item): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.place ?? 0) < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** All items of a collection below a holder, in the order of their holders. */
export function* itemsOf(holder: Holder, collection: Collection): Generator<Item> {
  for (const item of Object.values(holder.lists).flat()) {
    if (item.collection.name === collection.name) {
      yield item;
    } else if (collection.path.some(({ name }) => name === item.collection.name)) {
      yield* itemsOf(item, collection);
    }
  }
}

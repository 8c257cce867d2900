import type { Json } from "#values";
import type { Collection } from "../contract/collection.ts";
import type { World } from "../gen/world.ts";
import { type Holder, type Item, type ItemValues, withContents } from "./item.ts";
import type { WorldState } from "./world-state.ts";

type Lists = Readonly<Record<string, readonly Readonly<Record<string, Json>>[]>>;

/** Puts the items of a checked world into a state. */
export function fillWorld(state: WorldState, world: World, collections: readonly Collection[]): void {
  fill(
    state,
    state.root,
    world as unknown as Lists,
    collections.filter(({ within }) => !within),
  );
}

function fill(state: WorldState, holder: Holder, lists: Lists, collections: readonly Collection[]): void {
  for (const collection of collections) {
    for (const given of lists[collection.name] ?? []) {
      const item = state.add(collection, holder, ownValues(collection, given));
      fill(state, item, given as unknown as Lists, collection.inside);
    }
  }
}

/** An item without lists is kept as it was given: a million copies would cost. */
function ownValues({ inside, properties }: Collection, given: ItemValues): ItemValues {
  return inside.length === 0
    ? given
    : Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(properties, name)));
}

/** The world of a state, in the form of its files. */
export function worldFromState({ root }: WorldState, collections: readonly Collection[]): World {
  const outermost = collections.filter(({ within }) => !within);
  return listsOf(root, outermost) as unknown as World;
}

function listsOf(holder: Holder, collections: readonly Collection[]): Record<string, object[]> {
  const lists = collections.map(collection => {
    const items = (holder.lists[collection.name] ?? []).filter(({ exists }) => exists);
    return [collection.name, items.map(item => fileItem(item, collection))] as const;
  });
  return Object.fromEntries(lists);
}

function fileItem(item: Item, { inside }: Collection): object {
  return inside.length === 0 ? item.values : { ...item.values, ...listsOf(item, inside) };
}

/** The items of a world in the order of insertion, each with the index of its holder; -1 is the world itself. */
export type SavedItems = readonly (readonly [collection: string, holder: number, values: ItemValues])[];

/** The existing items of a state. */
export function saveItems({ root }: WorldState): SavedItems {
  const items = Object.values(root.lists)
    .flat()
    .flatMap(item => [...withContents(item)])
    .filter(({ exists }) => exists)
    .sort((left, right) => left.place - right.place);
  const indexes = new Map<Holder, number>(items.map((item, index) => [item, index]));
  return items.map(({ collection, parent, values }) => [collection.name, indexes.get(parent) ?? -1, values]);
}

/** Puts saved items into an empty state, in the same order. */
export function restoreItems(state: WorldState, saved: SavedItems, collections: readonly Collection[]): void {
  const byName = new Map(collections.map(collection => [collection.name, collection]));
  const items: Item[] = [];
  for (const [name, holder, values] of saved) {
    const collection = byName.get(name);
    if (collection) {
      items.push(state.add(collection, items[holder] ?? state.root, values));
    }
  }
}

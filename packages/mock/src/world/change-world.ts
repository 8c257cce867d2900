import { isObject } from "#values";
import type { Collection } from "../contract/collection.ts";
import type { WorldPath, WorldPlacement } from "../gen/world.ts";
import type { ItemProblem } from "./check-world.ts";
import { type Holder, type Item, type ItemValues, propertyOf, withContents } from "./item.ts";
import type { WorldState } from "./world-state.ts";

/** The changes that a test makes to a world by itself, without a call. */
export interface WorldChanges {
  add(placement: WorldPlacement): void;
  move(item: string | WorldPath, to: WorldPath): void;
  remove(path: WorldPath): void;
}

/** What changes are made to. */
export interface ChangeTarget {
  readonly state: () => WorldState;
  readonly collections: readonly Collection[];
  readonly problemOf: ItemProblem;
}

/** Makes the changes of a world. Each throws a `TypeError`, and changes nothing, if it does not fit. */
export function changeWorld({ state, collections, problemOf }: ChangeTarget): WorldChanges {
  const keys = collections.map(({ key }) => key);
  const properties = [...new Set(collections.flatMap(collection => Object.keys(collection.properties)))];

  function add(placement: WorldPlacement): void {
    const given = checkedNames(placement, properties);
    const target = collections.findLast(collection => Object.keys(ownOf(collection, given)).length > 0);
    const missing: Collection[] = [];
    let holder: Holder = state().root;
    for (const collection of (target ?? collections[0])?.path ?? []) {
      const known = missing.length > 0 ? undefined : childWith(state(), collection, holder, given[collection.key]);
      if (known && collection === target && collection.inside.length === 0) {
        throw new TypeError(`/${collection.key}: "${given[collection.key]}" stands twice`);
      }
      if (known) {
        refuseDifference(known, ownOf(collection, given));
        holder = known;
      } else {
        missing.push(collection);
      }
    }
    for (const collection of missing) {
      refuseProblem(problemOf(collection, withLists(collection, ownOf(collection, given))));
      refuseTaken(state(), collection, given[collection.key]);
    }
    for (const collection of missing) {
      holder = state().add(collection, holder, ownOf(collection, given));
    }
  }

  function remove(path: WorldPath): void {
    state().remove(itemAt(checkedNames(path, keys)));
  }

  function move(what: string | WorldPath, to: WorldPath): void {
    const target = checkedNames(to, properties);
    const item = typeof what === "string" ? innermostItem(what) : itemAt(checkedNames(what, keys));
    for (const { key } of item.collection.path.slice(0, -1)) {
      if (target[key] === undefined) {
        throw new TypeError(`/${key}: is missing`);
      }
    }
    const { within } = item.collection;
    const holder = within ? itemIn(within, target) : state().root;
    if (isInside(holder, item)) {
      throw new TypeError(`${item.collection.key} "${item.values[item.collection.key]}" cannot be moved into itself`);
    }
    state().remove(item);
    copyInto(state(), holder, item);
  }

  function innermostItem(key: string): Item {
    const innermost = collections.filter(({ inside }) => inside.length === 0);
    const item = innermost.flatMap(collection => state().withKey(collection, key))[0];
    if (!item) {
      throw new TypeError(`there is no ${innermost.map(collection => collection.key).join(" or ")} "${key}"`);
    }
    return item;
  }

  /** The item of the innermost collection whose key is given. */
  function itemAt(path: ItemValues): Item {
    const collection = collections.findLast(({ key }) => path[key] !== undefined);
    if (!collection) {
      throw new TypeError(`/${keys[0]}: is missing`);
    }
    return itemIn(collection, path);
  }

  function itemIn(collection: Collection, path: ItemValues): Item {
    const { within } = collection;
    if (within && path[within.key] !== undefined) {
      itemIn(within, path);
    }
    const around = collection.path.map(({ key }) => key).filter(key => path[key] !== undefined);
    const item = state()
      .withKey(collection, path[collection.key])
      .find(found => around.every(key => propertyOf(found, key) === path[key]));
    if (!item) {
      throw new TypeError(`there is no ${collection.key} "${path[collection.key]}"`);
    }
    return item;
  }

  return { add, move, remove };
}

function checkedNames(given: unknown, names: readonly string[]): ItemValues {
  if (!isObject(given)) {
    throw new TypeError(`an object with ${names.join(", ")} is expected`);
  }
  const unknown = Object.keys(given).find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`/${unknown}: is not part of it; here are ${names.join(", ")}`);
  }
  return given;
}

function ownOf({ properties }: Collection, given: ItemValues): ItemValues {
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== undefined && Object.hasOwn(properties, name)),
  );
}

function withLists({ inside }: Collection, values: ItemValues): ItemValues {
  return { ...values, ...Object.fromEntries(inside.map(({ name }) => [name, []])) };
}

function childWith(state: WorldState, collection: Collection, holder: Holder, key: unknown): Item | undefined {
  return key === undefined ? undefined : state.withKey(collection, key).find(({ parent }) => parent === holder);
}

function refuseProblem(problem: string | undefined): void {
  if (problem !== undefined) {
    throw new TypeError(problem);
  }
}

function refuseTaken(state: WorldState, collection: Collection, key: unknown): void {
  if (collection.unique === "world" && state.withKey(collection, key).length > 0) {
    throw new TypeError(`/${collection.key}: "${key}" stands twice`);
  }
}

function refuseDifference({ values, collection: { key } }: Item, given: ItemValues): void {
  for (const [name, value] of Object.entries(given)) {
    if (values[name] !== value) {
      throw new TypeError(`/${name}: ${key} "${values[key]}" has "${values[name]}", not "${value}"`);
    }
  }
}

function isInside(holder: Holder, item: Item): boolean {
  return [...withContents(item)].some(inner => inner === holder);
}

/** A removed item again, with its contents, behind all others. */
function copyInto(state: WorldState, holder: Holder, item: Item): void {
  const copy = state.add(item.collection, holder, item.values);
  for (const list of Object.values(item.lists)) {
    for (const inner of list) {
      copyInto(state, copy, inner);
    }
  }
}

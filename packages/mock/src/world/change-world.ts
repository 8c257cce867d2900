import { isObject } from "#values";
import type { Collection } from "../contract/collection.ts";
import type { WorldPath, WorldPlacement } from "../gen/world.ts";
import type { ItemProblem } from "./check-world.ts";
import { type Holder, type Item, type ItemValues, propertyOf, withContents } from "./item.ts";
import type { WorldState } from "./world-state.ts";

/** The world that is changed. Each change throws a `TypeError`, and changes nothing, if it does not fit. */
export interface ChangeTarget {
  readonly state: WorldState;
  readonly collections: readonly Collection[];
  readonly problemOf: ItemProblem;
}

/** Adds an item, and what is missing around it. @throws TypeError when something does not fit */
export function addToWorld({ state, collections, problemOf }: ChangeTarget, placement: WorldPlacement): void {
  const given = checkedNames(placement, propertiesOf(collections));
  const target = collections.findLast(collection => Object.keys(ownOf(collection, given)).length > 0) ?? collections[0];
  const { holder, missing } = existingPart(state, target?.path ?? [], given);
  if (missing.length === 0 && target?.inside.length === 0) {
    throw new TypeError(`/${target.key}: "${given[target.key]}" stands twice`);
  }
  for (const item of holdersFrom(holder)) {
    refuseDifference(item, ownOf(item.collection, given));
  }
  for (const collection of missing) {
    refuseProblem(problemOf(collection, withLists(collection, ownOf(collection, given))));
    refuseTaken(state, collection, given[collection.key]);
  }
  let around = holder;
  for (const collection of missing) {
    around = state.add(collection, around, ownOf(collection, given));
  }
}

/** Removes an item with its contents. @throws TypeError when it is not there */
export function removeFromWorld({ state, collections }: ChangeTarget, path: WorldPath): void {
  state.remove(itemAt(state, collections, checkedNames(path, keysOf(collections))));
}

/** Moves an item; it becomes the newest. @throws TypeError when it, or the place, is not there */
export function moveInWorld({ state, collections }: ChangeTarget, what: string | WorldPath, to: WorldPath): void {
  const target = checkedNames(to, propertiesOf(collections));
  const item =
    typeof what === "string"
      ? innermostItem(state, collections, what)
      : itemAt(state, collections, checkedNames(what, keysOf(collections)));
  const { path, within, key } = item.collection;
  const absent = path.slice(0, -1).find(around => target[around.key] === undefined);
  if (absent) {
    throw new TypeError(`/${absent.key}: is missing`);
  }
  const holder = within ? itemIn(state, within, target) : state.root;
  if ([...withContents(item)].some(inner => inner === holder)) {
    throw new TypeError(`${key} "${item.values[key]}" cannot be moved into itself`);
  }
  state.remove(item);
  copyInto(state, holder, item);
}

/** How far along a path items exist, and which collections still lack one. */
function existingPart(state: WorldState, path: readonly Collection[], given: ItemValues) {
  let holder: Holder = state.root;
  for (const [depth, collection] of path.entries()) {
    const known = childWith(state, collection, holder, given[collection.key]);
    if (!known) {
      return { holder, missing: path.slice(depth) };
    }
    holder = known;
  }
  return { holder, missing: [] };
}

/** An item and the items around it, from the outermost in. */
function holdersFrom(holder: Holder): Item[] {
  return "collection" in holder ? [...holdersFrom((holder as Item).parent), holder as Item] : [];
}

function keysOf(collections: readonly Collection[]): string[] {
  return collections.map(({ key }) => key);
}

function propertiesOf(collections: readonly Collection[]): string[] {
  return [...new Set(collections.flatMap(({ properties }) => Object.keys(properties)))];
}

function innermostItem(state: WorldState, collections: readonly Collection[], key: string): Item {
  const innermost = collections.filter(({ inside }) => inside.length === 0);
  const item = innermost.flatMap(collection => state.withKey(collection, key))[0];
  if (!item) {
    throw new TypeError(`there is no ${keysOf(innermost).join(" or ")} "${key}"`);
  }
  return item;
}

/** The item of the innermost collection whose key is given. */
function itemAt(state: WorldState, collections: readonly Collection[], path: ItemValues): Item {
  const collection = collections.findLast(({ key }) => path[key] !== undefined);
  if (!collection) {
    throw new TypeError(`/${collections[0]?.key}: is missing`);
  }
  return itemIn(state, collection, path);
}

function itemIn(state: WorldState, collection: Collection, path: ItemValues): Item {
  const { within, key } = collection;
  if (within && path[within.key] !== undefined) {
    itemIn(state, within, path);
  }
  const given = keysOf(collection.path).filter(name => path[name] !== undefined);
  const item = state
    .withKey(collection, path[key])
    .find(found => given.every(name => propertyOf(found, name) === path[name]));
  if (!item) {
    throw new TypeError(`there is no ${key} "${path[key]}"`);
  }
  return item;
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

/** A removed item again, with its contents, behind all others. */
function copyInto(state: WorldState, holder: Holder, item: Item): void {
  const copy = state.add(item.collection, holder, item.values);
  for (const list of Object.values(item.lists)) {
    for (const inner of list) {
      copyInto(state, copy, inner);
    }
  }
}

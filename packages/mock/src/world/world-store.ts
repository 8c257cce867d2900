import type { Json } from "#values";
import type { Collection } from "../contract/collection.ts";
import type { Contract } from "../contract/contract.ts";
import type { World, WorldPath, WorldPlacement } from "../gen/world.ts";
import { addToWorld, moveInWorld, removeFromWorld } from "./change-world.ts";
import { checkWorld, itemProblemFor } from "./check-world.ts";
import type { Holder, Item, ItemValues } from "./item.ts";
import { createKeyMaker, type KeyMaker } from "./make-key.ts";
import { createSelections, type Question, type Selections } from "./selections.ts";
import { fillWorld, restoreItems, type SavedItems, saveItems, worldFromState } from "./world-files.ts";
import { createWorldState, type WorldListener, type WorldState } from "./world-state.ts";

/** A mock's world, while it runs. */
export interface MockWorld {
  /** How many items of each collection there are, e.g. `{ libs: 2, entities: 3, samples: 5 }`. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many items there are in the innermost collections, e.g. samples. */
  readonly size: number;
  /**
   * Adds an item, and what is missing around it, e.g.
   * `world.add({ LibId: "lib1", EntityId: "e1", SampleId: "s9", ImageUrl: "/pictures/s9.png" })`. What is there already
   * must not differ.
   *
   * @throws TypeError that names what does not fit
   */
  add(placement: WorldPlacement): void;
  /**
   * Moves an item into another one; it becomes the newest. A text is the key of an item of an innermost collection.
   *
   * @throws TypeError when one of them is not there
   */
  move(item: string | WorldPath, to: WorldPath): void;
  /**
   * Removes an item with all that it holds: the innermost that the keys name, e.g. `{ LibId: "lib1", EntityId: "e1" }`.
   *
   * @throws TypeError when it is not there
   */
  remove(item: WorldPath): void;
  /** The world as it is now, in the form of its files. */
  toJSON(): World;
}

/** The world as the mock's own parts use it. */
export interface WorldStore extends MockWorld {
  readonly root: Holder;
  /** The visible items that answer a question; the same key means the same question. */
  select(key: string, question: Question): readonly Item[];
  /** Forgets the answers to earlier questions: the same question may mean something else from now on. */
  forgetAnswers(): void;
  /** The existing items that have a key. */
  withKey(collection: Collection, key: Json | undefined): readonly Item[];
  /** A key that no item of the collection had before, in the form of the example. */
  newKey(collection: Collection, example: string | undefined): string;
  /** Adds an item as a call does: reads show it after the delay. */
  insert(collection: Collection, holder: Holder, values: ItemValues): void;
  /** Removes an item as a call does: reads show it until the delay is over. */
  delete(item: Item): void;
  /** Takes another world. @throws TypeError when it does not fit, and keeps the old one */
  load(world: World): void;
  /** What a snapshot holds. */
  save(): SavedWorld;
  /** Goes back to a snapshot; keys that were made since are not made again. */
  restore(saved: SavedWorld): void;
  /** Goes back to the world that was loaded last, and to its first keys. */
  reset(): void;
}

/** A world in a snapshot. */
export interface SavedWorld {
  readonly items: SavedItems;
  readonly keys: KeyMaker["made"];
}

/** What a store is made of. */
export interface WorldStoreOptions {
  readonly world: World;
  /** May be another one after a reload; the collections stay. */
  readonly contract: Contract;
  /** Equal seeds give equal keys. */
  readonly seed?: string | number;
  /** Reads show what calls change after so many milliseconds. @default 0 */
  readonly visibleAfter?: number | undefined;
  /** Milliseconds of the mock's clock. */
  readonly now?: () => number;
  /** Where the world stays: it hears of the first items and of every change. */
  readonly persisted?: WorldKeeper;
}

/** What a world stays in. */
export interface WorldKeeper {
  /** What was kept before, if anything. */
  readonly found: { readonly keys: KeyMaker["made"] } | undefined;
  readonly listener: WorldListener & { cleared(): void };
  keysMade(made: KeyMaker["made"]): void;
}

/** Keeps a world. @throws TypeError with a pointer when it does not fit */
export function createWorldStore(options: WorldStoreOptions): WorldStore {
  const { contract, seed = 1, now = Date.now, persisted } = options;
  const collections = [...contract.collections.values()];
  const innermost = collections.filter(({ inside }) => inside.length === 0);
  const selections = createSelections();
  const keys = createKeyMaker(seed);
  keys.advance(persisted?.found?.keys ?? {});
  const versions = createVersions(options, selections);
  return {
    get root() {
      return versions.state.root;
    },
    get counts() {
      return Object.fromEntries(collections.map(collection => [collection.name, versions.state.countOf(collection)]));
    },
    get size() {
      return innermost.reduce((sum, collection) => sum + versions.state.countOf(collection), 0);
    },
    toJSON: () => worldFromState(versions.state, collections),
    select(key, question) {
      versions.state.settle(now());
      return selections.select(key, versions.state.root, question);
    },
    forgetAnswers: selections.clear,
    withKey: (collection, key) => versions.state.withKey(collection, key),
    ...testChanges(options, versions),
    ...callChanges(options, versions, keys),
    load: versions.load,
    save: () => ({ items: saveItems(versions.state), keys: keys.made }),
    restore(saved) {
      versions.restore(saved.items);
      keys.advance(saved.keys);
    },
    reset() {
      keys.reset();
      keys.advance(persisted?.found?.keys ?? {});
      versions.reset();
    },
  };
}

/** The world as it is, and the way back to the one that was loaded. */
interface Versions {
  readonly state: WorldState;
  /** Says that the world differs from the one that was loaded. */
  changed(): void;
  load(world: World): void;
  restore(items: SavedItems): void;
  reset(): void;
}

function createVersions({ world, contract, persisted }: WorldStoreOptions, selections: Selections): Versions {
  const collections = [...contract.collections.values()];
  let loaded = world;
  let isChanged = false;
  let state = stateFrom(world);

  function emptyState(): WorldState {
    selections.clear();
    persisted?.listener.cleared();
    return createWorldState(collections, persisted ? [selections, persisted.listener] : [selections]);
  }

  function stateFrom(next: World): WorldState {
    checkWorld(next, contract);
    const filled = emptyState();
    fillWorld(filled, next, collections);
    return filled;
  }

  return {
    get state() {
      return state;
    },
    changed() {
      isChanged = true;
    },
    load(next) {
      state = stateFrom(next);
      loaded = next;
      isChanged = false;
    },
    restore(items) {
      state = emptyState();
      restoreItems(state, items, collections);
      isChanged = true;
    },
    reset() {
      if (isChanged) {
        state = stateFrom(loaded);
        isChanged = false;
      }
    },
  };
}

/** The changes that a test makes: reads show them at once. */
function testChanges({ contract }: WorldStoreOptions, versions: Versions): Pick<WorldStore, "add" | "move" | "remove"> {
  const collections = [...contract.collections.values()];
  const problemOf = itemProblemFor(contract);
  const target = () => ({ state: versions.state, collections, problemOf });
  return {
    add(placement) {
      addToWorld(target(), placement);
      versions.changed();
    },
    move(item, to) {
      moveInWorld(target(), item, to);
      versions.changed();
    },
    remove(path) {
      removeFromWorld(target(), path);
      versions.changed();
    },
  };
}

/** The changes that calls make: reads show them after the delay. */
function callChanges(
  { visibleAfter = 0, now = Date.now, persisted }: WorldStoreOptions,
  versions: Versions,
  keys: KeyMaker,
): Pick<WorldStore, "newKey" | "insert" | "delete"> {
  const showTime = () => (visibleAfter > 0 ? now() + visibleAfter : undefined);
  return {
    newKey(collection, example) {
      const isTaken = (key: string) => versions.state.withKey(collection, key).length > 0;
      const key = keys.next(collection.name, example, isTaken);
      persisted?.keysMade(keys.made);
      return key;
    },
    insert(collection, holder, values) {
      versions.state.add(collection, holder, values, showTime());
      versions.changed();
    },
    delete(item) {
      versions.state.remove(item, showTime());
      versions.changed();
    },
  };
}

import type { Json } from "#values";
import type { Collection } from "../contract/collection.ts";
import type { Contract } from "../contract/contract.ts";
import type { World, WorldPath, WorldPlacement } from "../gen/world.ts";
import { changeWorld } from "./change-world.ts";
import { checkWorld, itemProblemFor } from "./check-world.ts";
import type { Holder, Item, ItemValues } from "./item.ts";
import { createKeyMaker, type KeyMaker } from "./make-key.ts";
import { createSelections, type Question } from "./selections.ts";
import { fillWorld, restoreItems, type SavedItems, saveItems, worldFromState } from "./world-files.ts";
import { createWorldState, type WorldState } from "./world-state.ts";

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
  /** Called after each change. */
  readonly onChange?: () => void;
}

/** Keeps a world. @throws TypeError with a pointer when it does not fit */
export function createWorldStore(options: WorldStoreOptions): WorldStore {
  const { contract, seed = 1, visibleAfter = 0, now = Date.now, onChange = () => {} } = options;
  const collections = [...contract.collections.values()];
  const problemOf = itemProblemFor(contract);
  const selections = createSelections();
  const keys = createKeyMaker(seed);
  let first = options.world;
  let isChanged = false;
  let state = stateFrom(first);

  function emptyState(): WorldState {
    selections.clear();
    return createWorldState(collections, selections);
  }

  function stateFrom(world: World): WorldState {
    checkWorld(world, contract);
    const next = emptyState();
    fillWorld(next, world, collections);
    return next;
  }

  /** Undefined shows a change at once. */
  function showTime(): number | undefined {
    return visibleAfter > 0 ? now() + visibleAfter : undefined;
  }

  function changed<Result>(result: Result): Result {
    isChanged = true;
    onChange();
    return result;
  }

  const innermost = collections.filter(({ inside }) => inside.length === 0);
  const changes = changeWorld({ state: () => state, collections, problemOf });
  return {
    get root() {
      return state.root;
    },
    get counts() {
      return Object.fromEntries(collections.map(collection => [collection.name, state.countOf(collection)]));
    },
    get size() {
      return innermost.reduce((sum, collection) => sum + state.countOf(collection), 0);
    },
    add: placement => changed(changes.add(placement)),
    move: (item, to) => changed(changes.move(item, to)),
    remove: path => changed(changes.remove(path)),
    toJSON: () => worldFromState(state, collections),
    select(key, question) {
      state.settle(now());
      return selections.select(key, state.root, question);
    },
    withKey: (collection, key) => state.withKey(collection, key),
    newKey: (collection, example) =>
      keys.next(collection.name, example, key => state.withKey(collection, key).length > 0),
    insert: (collection, holder, values) => {
      state.add(collection, holder, values, showTime());
      changed(undefined);
    },
    delete: item => changed(state.remove(item, showTime())),
    load(world) {
      state = stateFrom(world);
      first = world;
      isChanged = false;
      onChange();
    },
    save: () => ({ items: saveItems(state), keys: keys.made }),
    restore(saved) {
      state = emptyState();
      restoreItems(state, saved.items, collections);
      keys.advance(saved.keys);
      changed(undefined);
    },
    reset() {
      keys.reset();
      if (isChanged) {
        state = stateFrom(first);
        isChanged = false;
        onChange();
      }
    },
  };
}

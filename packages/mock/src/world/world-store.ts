import type { Contract, Filter } from "../contract/contract.ts";
import { checkWorld, propertyRules } from "./check-world.ts";
import type { World } from "./world.ts";
import {
  addToTree,
  indexLeaves,
  type LeafIndex,
  moveInTree,
  removeFromTree,
  type WorldPlacement,
} from "./world-changes.ts";
import { type AbsentRule, type QueryValues, type Selection, selectItems } from "./world-query.ts";
import { treeFromWorld, type WorldTree, worldFromTree } from "./world-tree.ts";

/** A mock's world, while it runs. */
export interface MockWorld {
  /** How many samples there are. */
  readonly size: number;
  /**
   * Adds a library, an entity or a sample, and what is missing above it, e.g.
   * `world.add({ LibId: "lib1", EntityId: "e1", SampleId: "s9", ImageUrl: "/pictures/s9.png" })`. What is there already
   * must not differ. Throws a `TypeError` that names what does not fit.
   */
  add(placement: WorldPlacement): void;
  /** Moves a sample to another entity; it becomes the newest. Throws a `TypeError` if one of them is not there. */
  move(sampleId: string, to: { readonly LibId: string; readonly EntityId: string }): void;
  /** Removes a sample, or an entity or a library with all below it. Throws a `TypeError` if it is not there. */
  remove(what: { readonly SampleId: string } | { readonly LibId: string; readonly EntityId?: string }): void;
  /** The world as it is now, in the form of its files. */
  toJSON(): World;
}

/** The world as the mock's own parts use it. */
export interface WorldStore extends MockWorld {
  /** The items that match; the same key means the same question. */
  select(key: string, question: WorldQuestion): Selection;
  /** Takes another world. Throws a `TypeError` on a bad one, and keeps the old. */
  load(world: World): void;
  /** Back to the world that was loaded last. */
  reset(): void;
}

/** What is asked of a world. */
export interface WorldQuestion {
  readonly filter: Filter;
  readonly values: QueryValues;
  readonly absent?: AbsentRule | undefined;
}

/** Remembered selections hold at most so many items and segments together, and so many at all. */
const maxWeight = 2_000_000;
const maxSelections = 256;

/** Keeps a world. Throws a `TypeError` with a pointer if it is not one. */
export function createWorldStore(given: World, contract: Contract): WorldStore {
  const rules = propertyRules(contract);
  let world = given;
  let tree = checkedTree(given, contract);
  let isChanged = false;
  /** Made at the first change, because a million entries cost. */
  let leaves: LeafIndex | undefined;
  const selections = new Map<string, Selection>();
  let weight = 0;

  function forget() {
    selections.clear();
    weight = 0;
  }

  function change(apply: (index: LeafIndex) => void) {
    leaves ??= indexLeaves(tree.root);
    isChanged = true;
    forget();
    apply(leaves);
  }

  function load(next: World) {
    tree = checkedTree(next, contract);
    world = next;
    leaves = undefined;
    isChanged = false;
    forget();
  }

  return {
    get size() {
      leaves ??= indexLeaves(tree.root);
      return leaves.size;
    },
    add: placement => change(index => addToTree(tree, index, placement, rules)),
    move: (sampleId, to) => change(index => moveInTree(tree, index, sampleId, to)),
    remove: what => change(index => removeFromTree(tree, index, what as Record<string, string>)),
    toJSON: () => worldFromTree(tree.root),
    select(key, { filter, values, absent }) {
      const known = selections.get(key);
      if (known) {
        return known;
      }
      const selection = selectItems(tree.root, filter, values, absent);
      if (weight + selection.weight > maxWeight || selections.size >= maxSelections) {
        forget();
      }
      selections.set(key, selection);
      weight += selection.weight;
      return selection;
    },
    load,
    reset() {
      if (isChanged) {
        load(world);
      }
    },
  };
}

function checkedTree(world: World, contract: Contract): WorldTree {
  checkWorld(world, contract);
  return treeFromWorld(world);
}

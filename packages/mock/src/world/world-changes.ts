import { isObject } from "#values";
import { type PropertyRule, recordProblem } from "./check-world.ts";
import { type WorldLevel, worldLevels } from "./world.ts";
import { createNode, type WorldNode, type WorldRecord, type WorldTree } from "./world-tree.ts";

/** A sample with everything above it: where it is, or is to be. */
export interface WorldPlacement {
  readonly LibId: string;
  /** Needed where the library is new. */
  readonly Algorithm?: string;
  readonly LibName?: string;
  readonly EntityId?: string;
  /** Needed where the entity is new. */
  readonly EntityName?: string;
  readonly SampleId?: string;
  readonly ImageUrl?: string;
}

/** The way to a record: the keys of the levels from the outside in, e.g. `{ LibId: "lib1", EntityId: "e1" }`. */
export type WorldPath = Readonly<Record<string, string | undefined>>;

/** Where each innermost record is, by its key. */
export type LeafIndex = Map<string, WorldNode>;

const leafLevel = worldLevels.at(-1) as WorldLevel;
const nodeLevels = worldLevels.slice(0, -1);

/** Adds what a placement names and the tree has not. Throws a `TypeError`, and changes nothing, if it does not fit. */
export function addToTree(
  tree: WorldTree,
  leaves: LeafIndex,
  placement: WorldPlacement,
  rules: ReadonlyMap<string, PropertyRule>,
): void {
  const given = pathFrom(placement, worldLevels.flatMap(propertiesOf));
  const missing: WorldRecord[] = [];
  let parent: WorldNode = tree.root;
  for (const [depth, level] of nodeLevels.entries()) {
    const record = pick(given, level);
    if (Object.keys(record).length === 0) {
      // Nothing of this level: then nothing of the levels below either.
      const isBelow = worldLevels.slice(depth).some(below => Object.keys(pick(given, below)).length > 0);
      if (depth === 0 || isBelow) {
        throw new TypeError(`/${level.key}: is missing`);
      }
      break;
    }
    const known: WorldNode | undefined =
      missing.length > 0 ? undefined : parent.nodes.find(node => node.record[level.key] === record[level.key]);
    if (known) {
      refuseDifference(known.record, record, level);
      parent = known;
    } else {
      refuseProblem(recordProblem(record, level, rules));
      missing.push(record);
    }
  }
  const leaf = pick(given, leafLevel);
  const hasLeaf = Object.keys(leaf).length > 0;
  if (hasLeaf) {
    refuseProblem(recordProblem(leaf, leafLevel, rules));
    if (leaves.has(leaf[leafLevel.key] ?? "")) {
      throw new TypeError(`/${leafLevel.key}: "${leaf[leafLevel.key]}" stands twice`);
    }
  }
  for (const record of missing) {
    const node = createNode(record, tree.nextPlace++, parent);
    parent.nodes.push(node);
    parent = node;
  }
  if (hasLeaf) {
    put(tree, leaves, leaf, parent);
  }
}

/** Moves an innermost record to another node; it becomes the newest. Throws a `TypeError` if one of them is not there. */
export function moveInTree(tree: WorldTree, leaves: LeafIndex, key: string, to: WorldPath): void {
  const path = pathFrom(to, [...keys, ...nodeLevels.flatMap(propertiesOf)]);
  for (const level of nodeLevels) {
    if (path[level.key] === undefined) {
      throw new TypeError(`/${level.key}: is missing`);
    }
  }
  const target = findNode(tree.root, path);
  put(tree, leaves, take(leaves, key), target);
}

/** Removes an innermost record, or a node with all below it. Throws a `TypeError` if it is not there. */
export function removeFromTree(tree: WorldTree, leaves: LeafIndex, what: WorldPath): void {
  // A name spelt wrong must not take the library with it.
  const path = pathFrom(what, keys);
  const key = path[leafLevel.key];
  if (key !== undefined) {
    take(leaves, key);
    return;
  }
  const node = findNode(tree.root, path);
  node.parent?.nodes.splice(node.parent.nodes.indexOf(node), 1);
  for (const [leaf, parent] of indexLeaves(node)) {
    if (leaves.get(leaf) === parent) {
      leaves.delete(leaf);
    }
  }
}

/** Where each innermost record below a node is. */
export function indexLeaves(node: WorldNode, index: LeafIndex = new Map()): LeafIndex {
  for (const leaf of node.leaves) {
    index.set(leaf[leafLevel.key] ?? "", node);
  }
  for (const child of node.nodes) {
    indexLeaves(child, index);
  }
  return index;
}

const keys = worldLevels.map(({ key }) => key);

function pathFrom(given: unknown, names: readonly string[]): WorldPath {
  if (!isObject(given)) {
    throw new TypeError(`an object with ${names.join(", ")} is expected`);
  }
  const unknown = Object.keys(given).find(name => !names.includes(name));
  if (unknown) {
    throw new TypeError(`/${unknown}: is not part of it; here are ${names.join(", ")}`);
  }
  return given as WorldPath;
}

function findNode(root: WorldNode, path: WorldPath): WorldNode {
  let node = root;
  for (const { key } of nodeLevels) {
    if (path[key] === undefined) {
      break;
    }
    const found = node.nodes.find(child => child.record[key] === path[key]);
    if (!found) {
      throw new TypeError(`there is no ${key} "${path[key]}"`);
    }
    node = found;
  }
  if (node === root) {
    throw new TypeError(`${nodeLevels[0]?.key} is missing`);
  }
  return node;
}

function put(tree: WorldTree, leaves: LeafIndex, record: WorldRecord, parent: WorldNode): void {
  parent.leaves.push(record);
  parent.places.push(tree.nextPlace++);
  leaves.set(record[leafLevel.key] ?? "", parent);
}

function take(leaves: LeafIndex, key: string): WorldRecord {
  const parent = leaves.get(key);
  const index = parent?.leaves.findIndex(record => record[leafLevel.key] === key) ?? -1;
  const record = parent?.leaves[index];
  if (!parent || !record) {
    throw new TypeError(`there is no ${leafLevel.key} "${key}"`);
  }
  parent.leaves.splice(index, 1);
  parent.places.splice(index, 1);
  leaves.delete(key);
  return record;
}

function propertiesOf({ required, optional }: WorldLevel): readonly string[] {
  return [...required, ...optional];
}

function pick(given: WorldPath, level: WorldLevel): WorldRecord {
  const names = propertiesOf(level).filter(name => given[name] !== undefined);
  return Object.fromEntries(names.map(name => [name, given[name] as string]));
}

function refuseProblem(problem: string | undefined): void {
  if (problem) {
    throw new TypeError(problem);
  }
}

function refuseDifference(known: WorldRecord, given: WorldRecord, { key }: WorldLevel): void {
  for (const name in given) {
    if (known[name] !== given[name]) {
      throw new TypeError(`/${name}: ${key} "${known[key]}" has "${known[name]}", not "${given[name]}"`);
    }
  }
}

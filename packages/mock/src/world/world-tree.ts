import { type World, worldLevels } from "./world.ts";

/** A record's own properties, e.g. `{ LibId: "lib1", Algorithm: "face" }`. */
export type WorldRecord = Readonly<Record<string, string>>;

/**
 * A record with the records below it. The innermost records have no node of their own: a million of them would weigh
 * too much. Each record has a place in the order of insertion, which only grows.
 */
export interface WorldNode {
  readonly record: WorldRecord;
  readonly place: number;
  readonly parent: WorldNode | undefined;
  /** Nodes one level below; empty where the level below is the innermost. */
  readonly nodes: WorldNode[];
  /** Innermost records and their places, in ascending order of place. */
  readonly leaves: WorldRecord[];
  readonly places: number[];
}

/** A world that can change. */
export interface WorldTree {
  readonly root: WorldNode;
  /** The next place in the order of insertion. */
  nextPlace: number;
}

/** Builds the tree of a checked world. */
export function treeFromWorld(world: World): WorldTree {
  let place = 0;
  const root = createNode({}, -1, undefined);
  fill(root, world.libs, 0);
  return { root, nextPlace: place };

  function fill(parent: WorldNode, records: readonly unknown[], depth: number): void {
    const list = worldLevels[depth + 1]?.list;
    for (const given of records as readonly Record<string, unknown>[]) {
      if (list === undefined) {
        parent.leaves.push(given as WorldRecord);
        parent.places.push(place++);
        continue;
      }
      const { [list]: below, ...record } = given;
      const node = createNode(record as WorldRecord, place++, parent);
      parent.nodes.push(node);
      fill(node, below as readonly unknown[], depth + 1);
    }
  }
}

/** A node without children. */
export function createNode(record: WorldRecord, place: number, parent: WorldNode | undefined): WorldNode {
  return { record, place, parent, nodes: [], leaves: [], places: [] };
}

/** The tree in the form it came in. */
export function worldFromTree(root: WorldNode): World {
  return { libs: listFromNode(root, 0) } as unknown as World;
}

function listFromNode(node: WorldNode, depth: number): unknown[] {
  const list = worldLevels[depth + 1]?.list;
  if (list === undefined) {
    return [...node.leaves];
  }
  return node.nodes.map(child => ({ ...child.record, [list]: listFromNode(child, depth + 1) }));
}

/** A property of a record or of the nearest record above it that has it. */
export function propertyOf(name: string, record: WorldRecord, parent: WorldNode | undefined): string | undefined {
  let value = record[name];
  for (let node = parent; value === undefined && node; node = node.parent) {
    value = node.record[name];
  }
  return value;
}

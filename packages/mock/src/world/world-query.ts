import type { Json } from "#values";
import type { Filter, FilterRule } from "../contract/contract.ts";
import { worldLevels } from "./world.ts";
import type { WorldNode, WorldRecord } from "./world-tree.ts";

/** Parameters by wire name, typed as the contract says. */
export type QueryValues = Readonly<Record<string, Json>>;

/** What a rule with a wildcard does when the other parameter is absent. */
export type AbsentRule = "every" | "none";

/** The items that match, in order of insertion, without having been copied where that can be helped. */
export interface Selection {
  readonly total: number;
  /** How much memory it holds, in items or segments. */
  readonly weight: number;
  /** The item at an index, with the node above it. */
  at(index: number): { record: WorldRecord; parent: WorldNode | undefined };
}

/** Items under one node, places ascending. */
interface Segment {
  readonly parent: WorldNode | undefined;
  readonly records: readonly WorldRecord[];
  readonly places: readonly number[];
}

/**
 * Selects a collection's items by the contract's filter rules. Each rule is asked at the level that has its property,
 * so that whole libraries and entities are passed over at once; what is left are segments of items, found again by
 * binary search: an item's index costs the same at the beginning and at the end.
 */
export function selectItems(root: WorldNode, filter: Filter, values: QueryValues, absent?: AbsentRule): Selection {
  const lists = filter.collection.split(".");
  const tests = lists.map((_list, depth) => testsAt(depth, filter.rules, values, absent));
  let nodes: WorldNode[] = [root];
  for (let depth = 0; depth < lists.length - 1; depth++) {
    nodes = nodes.flatMap(node => node.nodes.filter(child => passes(child.record, tests[depth])));
  }
  const last = tests[lists.length - 1];
  const isInnermost = lists.length === worldLevels.length;
  const segments = nodes
    .map(node => (isInnermost ? leafSegment(node, last) : nodeSegment(node, last)))
    .filter(segment => segment.records.length > 0)
    .sort((left, right) => (left.places[0] ?? 0) - (right.places[0] ?? 0));
  return selectionFromSegments(segments);
}

type Test = (record: WorldRecord) => boolean;

function passes(record: WorldRecord, tests: readonly Test[] = []): boolean {
  return tests.every(test => test(record));
}

function testsAt(depth: number, rules: readonly FilterRule[], values: QueryValues, absent?: AbsentRule): Test[] {
  const level = worldLevels[depth];
  const properties = level ? [...level.required, ...level.optional] : [];
  return rules
    .map(rule => effectiveRule(rule, values, absent))
    .filter(rule => rule !== "every" && (rule === "none" || properties.includes(rule.property)))
    .map(rule => (rule === "none" || rule === "every" ? () => false : testFromRule(rule, values[rule.parameter])));
}

/** A wildcard passes the question on to its other parameter. */
function effectiveRule(rule: FilterRule, values: QueryValues, absent?: AbsentRule): FilterRule | AbsentRule {
  const { any } = rule;
  if (any && values[rule.parameter] === any.value) {
    return values[any.parameter] === undefined ? (absent ?? (any.absent?.value === "every" ? "every" : "none")) : any;
  }
  // A parameter that is not sent selects nothing out: the contract says which are required.
  return values[rule.parameter] === undefined ? "every" : rule;
}

function testFromRule({ property, match }: FilterRule, value: Json | undefined): Test {
  if (match === "any-of") {
    const wanted = new Set((Array.isArray(value) ? value : [value]).map(String));
    return record => wanted.has(record[property] ?? "");
  }
  const wanted = String(value);
  return record => record[property] === wanted;
}

function leafSegment(node: WorldNode, tests: readonly Test[] = []): Segment {
  if (tests.length === 0) {
    return { parent: node, records: node.leaves, places: node.places };
  }
  const kept = node.leaves.flatMap((record, index) => (passes(record, tests) ? [index] : []));
  return {
    parent: node,
    records: kept.map(index => node.leaves[index] ?? {}),
    places: kept.map(index => node.places[index] ?? 0),
  };
}

function nodeSegment(node: WorldNode, tests: readonly Test[] | undefined): Segment {
  const kept = node.nodes.filter(child => passes(child.record, tests));
  return { parent: node, records: kept.map(child => child.record), places: kept.map(child => child.place) };
}

function selectionFromSegments(segments: readonly Segment[]): Selection {
  return segments.every((segment, index) => isBefore(segments[index - 1], segment))
    ? selectionInARow(segments)
    : selectionInterleaved(segments);
}

function isBefore(left: Segment | undefined, right: Segment): boolean {
  return left === undefined || (left.places.at(-1) ?? 0) < (right.places[0] ?? 0);
}

function selectionInARow(segments: readonly Segment[]): Selection {
  const starts: number[] = [];
  let total = 0;
  for (const { records } of segments) {
    starts.push(total);
    total += records.length;
  }
  return {
    total,
    weight: segments.length,
    at(index) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= index) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      const segment = segments[low];
      return { record: segment?.records[index - (starts[low] ?? 0)] ?? {}, parent: segment?.parent };
    },
  };
}

/** Items were added to several nodes by turns: their common order is written out once. */
function selectionInterleaved(segments: readonly Segment[]): Selection {
  const items = segments
    .flatMap(({ parent, records, places }) =>
      records.map((record, index) => ({ record, parent, place: places[index] ?? 0 })),
    )
    .sort((left, right) => left.place - right.place);
  return { total: items.length, weight: items.length, at: index => items[index] ?? { record: {}, parent: undefined } };
}

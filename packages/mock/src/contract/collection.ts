import { isObject, type JsonObject } from "#values";
import { listFrom, resolveReference } from "./resolve-reference.ts";
import { ruleValue } from "./rule.ts";

/** A collection of the world, as `x-collections` describes it. */
export interface Collection {
  /** The name of its lists, e.g. `samples`. */
  readonly name: string;
  /** What one item is called, e.g. `Sample`. */
  readonly item: string;
  /** The property that tells items apart, e.g. `SampleId`. */
  readonly key: string;
  /** A key occurs once in the whole world, or once in each item that holds the collection. */
  readonly unique: "world" | "parent";
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, JsonObject>>;
  /** The collection whose items hold these; undefined for the outermost. */
  readonly within: Collection | undefined;
  /** The collections from the outermost to this one. */
  readonly path: readonly Collection[];
  /** The collections that its items hold. */
  readonly inside: readonly Collection[];
}

/** The collections of a contract by name, those outside before those inside. */
export function collectionsFromDocument(document: JsonObject): ReadonlyMap<string, Collection> {
  const nodes = Object.entries(resolveReference(document, document["x-collections"]));
  const collections = new Map<string, Collection & { inside: Collection[] }>();
  // In each round those are added whose holder is known; names that lead in a circle are left out.
  for (let known = -1; known < collections.size; ) {
    known = collections.size;
    for (const [name, node] of nodes) {
      const { within } = resolveReference(document, node);
      const holder = collections.get(String(within));
      if (!collections.has(name) && (within === undefined || holder)) {
        const collection = collectionFromNode(document, name, resolveReference(document, node), holder);
        collections.set(name, collection);
        holder?.inside.push(collection);
      }
    }
  }
  return collections;
}

function collectionFromNode(document: JsonObject, name: string, node: JsonObject, within: Collection | undefined) {
  const properties = Object.entries(isObject(node.properties) ? node.properties : {});
  const collection = {
    name,
    item: String(node.item ?? name),
    key: String(node.key),
    unique: ruleValue(node.unique, "world") === "parent" ? ("parent" as const) : ("world" as const),
    required: listFrom(node.required).map(String),
    properties: Object.fromEntries(
      properties.map(([property, schema]) => [property, resolveReference(document, schema)]),
    ),
    within,
    path: [] as Collection[],
    inside: [] as Collection[],
  };
  collection.path = [...(within?.path ?? []), collection];
  return collection;
}

/** The collection that has a property, the innermost first: of a sample, `LibId` is a property of its library. */
export function ownerOf({ path }: Collection, property: string): Collection | undefined {
  return path.findLast(({ properties }) => Object.hasOwn(properties, property));
}

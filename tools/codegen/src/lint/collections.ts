import type { CollectionNode, Contract, SchemaNode } from "../contract.ts";
import { escapePointer, resolveRef } from "../json-pointer.ts";
import type { Rule } from "./rule.ts";

/** Collections nest without a circle, and their keys and required names are properties of theirs. */
export const collections: Rule = {
  name: "collections",
  check: ({ document }, report) => {
    const all = collectionsOf(document);
    for (const [name, collection] of Object.entries(all)) {
      checkCollection(all, name, collection, (field, what) =>
        report(`/x-collections/${escapePointer(name)}${field}`, what),
      );
    }
  },
};

/** The collections of a document, outermost first as written. */
export function collectionsOf(document: Contract["document"]): Readonly<Record<string, CollectionNode>> {
  return document["x-collections"] ?? {};
}

/** A collection and those that hold it, from the inside out. */
export function holdersOf(all: Readonly<Record<string, CollectionNode>>, name: string): CollectionNode[] {
  const found: CollectionNode[] = [];
  for (let at = all[name]; at !== undefined && !found.includes(at); at = at.within ? all[at.within] : undefined) {
    found.push(at);
  }
  return found;
}

/** The schema of a property that items of a collection have, of their own or from what holds them. */
export function propertyOf(document: Contract["document"], name: string, property: string): SchemaNode | undefined {
  const schema = holdersOf(collectionsOf(document), name).find(({ properties }) => property in properties)?.properties[
    property
  ];
  return schema && resolveRef<SchemaNode>(document, schema);
}

function checkCollection(
  all: Readonly<Record<string, CollectionNode>>,
  name: string,
  { within, key, required, properties }: CollectionNode,
  say: (field: string, what: string) => void,
): void {
  if (within !== undefined && all[within] === undefined) {
    say("/within", `there is no collection "${within}"; name one of ${Object.keys(all).join(", ")}`);
  } else if (isCircle(all, name)) {
    say("/within", `"${name}" lies within itself; let one collection be the outermost`);
  }
  for (const property of new Set([key, ...required])) {
    if (!(property in properties)) {
      say("/properties", `there is no property "${property}"; add its schema`);
    }
  }
  if (!required.includes(key)) {
    say("/required", `the key "${key}" must be required`);
  }
}

function isCircle(all: Readonly<Record<string, CollectionNode>>, name: string): boolean {
  const outermost = holdersOf(all, name).at(-1);
  return outermost?.within !== undefined && all[outermost.within] !== undefined;
}

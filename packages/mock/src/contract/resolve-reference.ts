import { isObject, type Json, type JsonObject, valueAt } from "#values";

/** A chain of references this long is a loop. */
const longestChain = 32;

/**
 * The object that a node is or refers to, following local references, e.g. `{ $ref: "#/components/schemas/Sample" }`.
 * Anything else, also a reference that leads nowhere, gives `{}`.
 */
export function resolveReference(document: JsonObject, node: unknown): JsonObject {
  let current = node;
  for (let step = 0; step < longestChain; step++) {
    if (!isObject(current)) {
      return {};
    }
    if (typeof current.$ref !== "string") {
      return current;
    }
    current = valueAt(document, current.$ref);
  }
  return {};
}

/** A node's list, empty where the node is not a list. */
export function listFrom(node: Json | undefined): Json[] {
  return Array.isArray(node) ? node : [];
}

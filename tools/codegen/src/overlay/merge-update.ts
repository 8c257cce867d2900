import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "@ims-kit/values";
import { escapePointer } from "../json-pointer.ts";

/**
 * Merges an update into an object or a list as Overlay 1.0 says: objects member by member, lists by adding entries, and
 * everything else is replaced.
 *
 * @returns JSON pointers of what is not as it was; none where the update was said already
 */
export function mergeUpdate(node: Json[] | JsonObject, update: Json, pointer: string): string[] {
  if (Array.isArray(node)) {
    return addEntries(node, [update], pointer);
  }
  return Object.entries(update as JsonObject).flatMap(([key, value = null]) => {
    const at = `${pointer}/${escapePointer(key)}`;
    const old = Object.hasOwn(node, key) ? node[key] : undefined;
    if (old === undefined && isObject(value) && Object.keys(value).length > 0) {
      node[key] = {};
      return mergeUpdate(node[key], value, at);
    }
    if (isObject(old) && isObject(value)) {
      return mergeUpdate(old, value, at);
    }
    if (Array.isArray(old) && Array.isArray(value)) {
      return addEntries(old, value, at);
    }
    if (isDeepStrictEqual(old, value)) {
      return [];
    }
    node[key] = structuredClone(value);
    return [at];
  });
}

function addEntries(list: Json[], entries: readonly Json[], pointer: string): string[] {
  const added = entries.filter(entry => !list.some(known => isDeepStrictEqual(known, entry)));
  return added.map(entry => `${pointer}/${list.push(structuredClone(entry)) - 1}`);
}

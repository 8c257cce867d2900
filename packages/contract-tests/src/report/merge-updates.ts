import { isObject } from "#values";
import type { Json } from "../contract/json.ts";

/** Two updates of one node as one that permits what either does. */
export function mergeUpdates(one: Json, other: Json): Json {
  const merged = { ...one };
  for (const [word, value] of Object.entries<Json>(other)) {
    merged[word] = merged[word] === undefined ? value : mergeWord(word, merged[word], value);
  }
  return merged;
}

function mergeWord(word: string, one: Json, other: Json): Json {
  if (word === "required" && Array.isArray(one) && Array.isArray(other)) {
    return one.filter((name: string) => other.includes(name));
  }
  if (word === "type" || word === "enum") {
    return unionOf(one, other);
  }
  return isObject(one) && isObject(other) ? mergeUpdates(one, other) : other;
}

function unionOf(one: Json, other: Json): Json {
  const all = [...new Set([one, other].flat())];
  return all.length === 1 && !Array.isArray(one) ? all[0] : all;
}

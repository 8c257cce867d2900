import { type Document, isObject, isSame, type Json, keysOf, valueAt } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import type { OperationPair } from "./operation-pairs.ts";

/** Says once for an operation that examples of its answers or parameters changed; the engine does not look at them. */
export function judgeExamples(
  { operation, from, to }: OperationPair,
  contracts: { from: Document; to: Document },
): Change[] {
  if (isSame(examplesIn(from, contracts.from, []), examplesIn(to, contracts.to, []))) {
    return [];
  }
  return [{ operation, rule: "examples", text: "The examples changed.", effect: effects.words }];
}

/** Every example below a node, with the keys that lead to it. */
function examplesIn(node: Json | undefined, contract: Document, open: readonly string[]): Json[] {
  if (Array.isArray(node)) {
    return node.flatMap((item, index) => labelled(String(index), examplesIn(item, contract, open)));
  }
  if (!isObject(node)) {
    return [];
  }
  const reference = node.$ref;
  if (typeof reference === "string") {
    return open.includes(reference)
      ? []
      : examplesIn(valueAt(contract, keysOf(reference)), contract, [...open, reference]);
  }
  return Object.keys(node)
    .sort()
    .flatMap(key => {
      if (key === "example" || key === "examples") {
        return [[key, resolved(node[key], contract)]];
      }
      return key.startsWith("x-") ? [] : labelled(key, examplesIn(node[key], contract, open));
    });
}

function resolved(value: Json | undefined, contract: Document): Json {
  if (!isObject(value)) {
    return value ?? null;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, example]) => {
      const reference = isObject(example) ? example.$ref : undefined;
      return [name, typeof reference === "string" ? (valueAt(contract, keysOf(reference)) ?? null) : example];
    }),
  );
}

function labelled(key: string, examples: Json[]): Json[] {
  return examples.map(example => [key, example]);
}

import { pointerFrom, pointerSteps, valueAt } from "#values";
import type { Json } from "./json.ts";

/** What {@link resolvePointer} gives. */
export interface Resolved {
  readonly value: Json;
  /** Where the node really stands. */
  readonly pointer: string;
}

/** So many references in a row are taken for a circle. */
const MOST_REFERENCES = 50;

/**
 * The node at a pointer, and the pointer where it really stands: references are followed, also on the way.
 * @throws Error where the pointer leads nowhere, or references lead in a circle
 */
export function resolvePointer(document: Json, pointer: string): Resolved {
  let value = document;
  let at = "";
  for (const step of pointerSteps(pointer)) {
    at += pointerFrom(step);
    value = value[step];
    for (let followed = 0; typeof value?.$ref === "string"; followed++) {
      if (followed > MOST_REFERENCES) {
        throw new Error(`"${at}" refers to itself`);
      }
      at = decodeURIComponent(value.$ref.slice(1));
      value = valueAt(document, at);
    }
    if (value === undefined) {
      throw new Error(`the contract has nothing at "${pointer}"`);
    }
  }
  return { value, pointer: at };
}

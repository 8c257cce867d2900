/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** Tells an object from the other JSON values. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The object that a node is or refers to, following local references, e.g. `{ $ref: "#/components/schemas/Sample" }`.
 * Anything else, also a reference that leads nowhere, gives `{}`.
 */
export function resolveReference(document: JsonObject, node: Json | undefined): JsonObject {
  let current: Json | undefined = node;
  // A chain this long is a loop.
  for (let step = 0; step < 32; step++) {
    if (!isObject(current)) {
      return {};
    }
    if (typeof current.$ref !== "string") {
      return current;
    }
    current = atPointer(document, current.$ref.replace(/^#/, ""));
  }
  return {};
}

/** The value at a JSON pointer, e.g. `atPointer(answer, "/Samples/Sample")`, or undefined. */
export function atPointer(value: Json, pointer: string): Json | undefined {
  let current: Json | undefined = value;
  for (const step of pointerSteps(pointer)) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = (current as JsonObject)[step];
  }
  return current;
}

/** The unescaped steps of a JSON pointer, e.g. `["Samples", "Sample"]`. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map(step => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

import type { Json } from "./contract.ts";

/** A JSON pointer of these names, escaped: `pointerOf("paths", "/#X")` is `/paths/~1#X`. */
export function pointerOf(...names: string[]): string {
  return names.map(name => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The names of a JSON pointer, unescaped. */
export function namesOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map(name => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a pointer, or undefined. */
export function valueAt(value: Json, pointer: string): Json {
  return namesOf(pointer).reduce((inner, name) => inner?.[name], value);
}

/** What {@link resolvePointer} gives. */
export interface Resolved {
  readonly value: Json;
  /** Where the node really stands. */
  readonly pointer: string;
}

/**
 * The node at a pointer with `$ref`s followed, also on the way, and the pointer where it really stands.
 * @throws Error where the pointer leads nowhere
 */
export function resolvePointer(document: Json, pointer: string): Resolved {
  let value = document;
  let at = "";
  for (const name of namesOf(pointer)) {
    at += pointerOf(name);
    value = value[name];
    for (let hops = 0; typeof value?.$ref === "string"; hops++) {
      if (hops > 50) {
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

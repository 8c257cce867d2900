/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json;
}

/** A bundled contract: one OpenAPI document with local `#/` references only. */
export type Document = JsonObject & { paths?: Record<string, JsonObject> };

/** The value at a path of keys, `undefined` where the path ends early. */
export function valueAt(value: Json | undefined, keys: readonly string[]): Json | undefined {
  let at = value;
  for (const key of keys) {
    if (Array.isArray(at)) {
      at = at[Number(key)];
    } else if (isObject(at)) {
      at = Object.hasOwn(at, key) ? at[key] : undefined;
    } else {
      return undefined;
    }
  }
  return at;
}

/** The keys of a JSON pointer, e.g. `#/paths/~1#A/post` or `/Samples/Sample`. */
export function keysOf(pointer: string): string[] {
  return pointer
    .replace(/^#/, "")
    .split("/")
    .slice(1)
    .map(key => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two JSON values say the same; the order of an object's keys is no difference. */
export function isSame(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}

/** JSON with sorted keys: the same text for the same value. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
    ) ?? "undefined"
  );
}

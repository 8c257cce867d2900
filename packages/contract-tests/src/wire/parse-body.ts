import type { Json } from "../contract/json.ts";

/** Whatever lies deeper than this is cut off: no answer of a contract nests so deep, and all that follows may recurse. */
const DEEPEST = 64;

/** Stands in place of what was cut off. */
export const TOO_DEEP = "(nested too deep to be looked at)";

/** A body as JSON, or undefined where it is not JSON. Values that lie deeper than 64 levels become {@link TOO_DEEP}. */
export function parseBody(text: string): Json {
  let body: Json;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: the judge says so, with the text at hand.
    return undefined;
  }
  cutBelow(body, DEEPEST);
  return body;
}

function cutBelow(holder: Json, levels: number): void {
  if (typeof holder !== "object" || holder === null) {
    return;
  }
  for (const name of Object.keys(holder)) {
    const inner = holder[name];
    if (levels === 1 && typeof inner === "object" && inner !== null) {
      Object.defineProperty(holder, name, { value: TOO_DEEP, enumerable: true });
    } else {
      cutBelow(inner, levels - 1);
    }
  }
}

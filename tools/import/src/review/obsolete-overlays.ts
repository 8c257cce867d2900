import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "@ims-kit/values";
import { type JsonValue, query } from "jsonpath-rfc9535";
import type { SpecFile } from "../spec/read-spec-folder.ts";

/** The actions of overlays that correct nothing any more: the contract says the same by itself, or their target is gone. */
export function obsoleteOverlays(overlays: readonly SpecFile[], document: JsonValue): string[] {
  return overlays.flatMap(({ file, node }) =>
    (Array.isArray(node.actions) ? node.actions : []).flatMap((action, index) => {
      const why = isObject(action) ? whyObsolete(action, document) : undefined;
      return why === undefined ? [] : [`${file}, action ${index + 1}: ${why}`];
    }),
  );
}

function whyObsolete({ target, update, remove }: JsonObject, document: JsonValue): string | undefined {
  const found = typeof target === "string" ? matches(document, target) : undefined;
  // What is no action at all is refused where overlays are applied.
  if (found === undefined || (update === undefined && remove !== true)) {
    return undefined;
  }
  if (found.length === 0) {
    return remove === true
      ? "what it removes is gone; remove the action"
      : `its target ${target} is gone; correct or remove the action`;
  }
  const isSaid = remove !== true && found.every(value => holds(value, update));
  return isSaid ? "the contract says so itself now; remove the action" : undefined;
}

function matches(document: JsonValue, path: string): unknown[] | undefined {
  try {
    return query(document, path);
  } catch {
    // A path that does not parse is refused where overlays are applied.
    return undefined;
  }
}

/** Whether merging an update into a value would change nothing. */
function holds(value: unknown, update: Json | undefined): boolean {
  if (isObject(value) && isObject(update)) {
    return Object.entries(update).every(([name, part]) => Object.hasOwn(value, name) && holds(value[name], part));
  }
  if (Array.isArray(value) && Array.isArray(update)) {
    return update.every(part => value.some(other => isDeepStrictEqual(other, part)));
  }
  return isDeepStrictEqual(value, update);
}

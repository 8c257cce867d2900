import { isObject, type Json, type JsonObject, pointerFrom, valueAt } from "@ims-kit/values";
import { exec, type JsonValue } from "jsonpath-rfc9535";
import { CodegenError, messageAt, type Place } from "../codegen-error.ts";
import { markObserved } from "./mark-observed.ts";
import { mergeUpdate } from "./merge-update.ts";
import type { OverlayAction } from "./overlay-action.ts";

/** A place in the contract that an overlay changed. */
export interface OverlayChange {
  /** JSON pointer in the bundled document. */
  readonly pointer: string;
  readonly isRemoved: boolean;
  /** The action that changed it. */
  readonly place: Place;
}

/**
 * Applies actions to a bundled document, one after the other.
 *
 * @returns what they changed, in their order
 * @throws CodegenError for an action whose target cannot be read or is gone, that changes nothing, or that contradicts
 * another one
 */
export function applyOverlays(document: JsonObject, actions: readonly OverlayAction[]): OverlayChange[] {
  const changes: OverlayChange[] = [];
  for (const action of actions) {
    const { place, kind } = action;
    const isRemoved = action.update === undefined;
    const pointers = isRemoved ? remove(document, action) : update(document, action);
    if (pointers.length === 0) {
      refuse(place, `the action changes nothing: the contract says that already; remove the action`);
    }
    for (const pointer of pointers) {
      refuseContradiction(changes, { pointer, isRemoved, place });
      changes.push({ pointer, isRemoved, place });
    }
    if (kind === "run" && !isRemoved) {
      markObserved(document, pointers);
    }
  }
  return changes;
}

function update(document: JsonObject, { place, target, update = null }: OverlayAction): string[] {
  return select(document, target, place).flatMap(steps => {
    const pointer = pointerFrom(...steps.map(String));
    const node = valueAt(document, pointer);
    if (!Array.isArray(node) && !isObject(node)) {
      return refuse(place, `the target ${target} is neither an object nor a list; name the object that holds it`);
    }
    if (isObject(node) && !isObject(update)) {
      return refuse(place, `the target ${target} is an object, so the update must be one`);
    }
    return mergeUpdate(node as Json[] | JsonObject, update, pointer);
  });
}

function remove(document: JsonObject, { place, target }: OverlayAction): string[] {
  // From the last to the first, as each removal moves the later entries of its list.
  return select(document, target, place)
    .reverse()
    .map(steps => {
      const last = steps.at(-1);
      const parent = valueAt(document, pointerFrom(...steps.slice(0, -1).map(String)));
      if (last === undefined) {
        return refuse(place, "the target $ is the whole contract, which cannot be removed; name a part of it");
      }
      if (Array.isArray(parent)) {
        parent.splice(Number(last), 1);
      } else {
        delete (parent as JsonObject)[last];
      }
      return pointerFrom(...steps.map(String));
    });
}

/** The steps to each node that a JSONPath selects. */
function select(document: JsonObject, target: string, place: Place): (number | string)[][] {
  const found: (number | string)[][] = [];
  try {
    exec(document as JsonValue, target, (_value, path) => found.push([...path]));
  } catch (cause) {
    refuse(place, `the target ${target} is no JSONPath: ${(cause as Error).message}`);
  }
  if (found.length === 0) {
    refuse(place, `the target ${target} is gone from the contract; correct it, or remove the action`);
  }
  return found;
}

/** What one action wrote another must not write again or remove; what was removed may be written anew. */
function refuseContradiction(changes: readonly OverlayChange[], { pointer, isRemoved, place }: OverlayChange): void {
  const other = changes.find(
    change => !change.isRemoved && change.place !== place && isWithin(change.pointer, pointer),
  );
  if (other !== undefined) {
    const what = isRemoved ? "removes" : "writes";
    refuse(
      place,
      `the action ${what} #${pointer}, which ${other.place.file}:${other.place.line} wrote; keep one of the two`,
    );
  }
}

/** Whether one of two pointers leads through the other. */
function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function refuse(place: Place, what: string): never {
  throw new CodegenError(messageAt(place, what));
}

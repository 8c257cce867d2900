import type { Json } from "../harness/contract.ts";
import type { DriftItem } from "../harness/drift.ts";
import { namesOf } from "../harness/pointer.ts";
import type { RunResult } from "../harness/result.ts";

/** One action of an overlay. */
interface OverlayAction {
  target: string;
  description: string;
  update?: Json;
  remove?: true;
}

/**
 * The drift as an OpenAPI Overlay 1.0: applied to the bundled contract it makes the contract say what the target
 * answered. With no drift it has no actions.
 */
export function overlayReport(result: RunResult): string {
  const overlay = {
    overlay: "1.0.0",
    info: {
      title: `What ${result.target} answers and the contract does not say`,
      version: result.started.slice(0, 10),
    },
    actions: result.drift.flatMap(actionsFor),
  };
  return `${JSON.stringify(overlay, null, 2)}\n`;
}

function actionsFor({ pointer, sentence, operation, update }: DriftItem): OverlayAction[] {
  const target = jsonPathOf(pointer);
  const description = `${operation}: ${sentence}`;
  // An overlay appends to arrays; where a list of required names gets shorter the old one must go first.
  const first = "required" in update ? [{ target: `${target}['required']`, description, remove: true as const }] : [];
  return [...first, { target, description, update }];
}

/** A JSON pointer as a JSONPath with quoted names: `/paths/~1#X` is `$['paths']['/#X']`. */
export function jsonPathOf(pointer: string): string {
  const names = namesOf(pointer);
  const steps = names.map((name, at) => {
    const isIndex = ["allOf", "anyOf", "oneOf", "parameters"].includes(names[at - 1] ?? "") && /^\d+$/.test(name);
    return isIndex ? `[${name}]` : `['${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
  });
  return `$${steps.join("")}`;
}

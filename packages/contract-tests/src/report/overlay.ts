import type { Json } from "../contract/contract.ts";
import { namesOf } from "../contract/pointer.ts";
import type { DriftItem } from "../judge/drift.ts";
import type { RunResult } from "../run/result.ts";

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
    actions: [...byPointer(result.drift)].flatMap(([pointer, items]) => actionsFor(pointer, items)),
  };
  return `${JSON.stringify(overlay, null, 2)}\n`;
}

function byPointer(drift: readonly DriftItem[]): Map<string, DriftItem[]> {
  const groups = new Map<string, DriftItem[]>();
  for (const item of drift) {
    groups.set(item.pointer, [...(groups.get(item.pointer) ?? []), item]);
  }
  return groups;
}

/** All that changes in one node at once: what one item gives another must not take away. */
function actionsFor(pointer: string, items: readonly DriftItem[]): OverlayAction[] {
  const target = jsonPathOf(pointer);
  const description = [...new Set(items.map(({ operation, sentence }) => `${operation}: ${sentence}`))].join("; ");
  const update = items.map(item => item.update).reduce(both);
  // An overlay appends to lists, or does not say what it does: the old one must go before the new one is written.
  const lists = Object.keys(update).filter(word => Array.isArray(update[word]));
  const gone = new Set([...items.flatMap(({ remove = [] }) => remove), ...lists]);
  return [
    ...[...gone].map(word => ({ target: `${target}['${word}']`, description, remove: true as const })),
    ...(Object.keys(update).length === 0 ? [] : [{ target, description, update }]),
  ];
}

/** Two updates of one node as one that permits what either does. */
function both(one: Json, other: Json): Json {
  const merged = { ...one };
  for (const [word, value] of Object.entries<Json>(other)) {
    const known = merged[word];
    if (known === undefined) {
      merged[word] = value;
    } else if (word === "required" && Array.isArray(value)) {
      merged[word] = known.filter((name: string) => value.includes(name));
    } else if (word === "type" || word === "enum") {
      merged[word] = unionOf(known, value);
    } else if (typeof value === "object" && typeof known === "object") {
      merged[word] = both(known, value);
    } else {
      merged[word] = value;
    }
  }
  return merged;
}

function unionOf(one: Json, other: Json): Json {
  const all = [...new Set([one, other].flat())];
  return all.length === 1 && !Array.isArray(one) ? all[0] : all;
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

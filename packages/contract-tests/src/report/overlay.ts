import { stringify } from "yaml";
import { pointerFrom, pointerSteps } from "#values";
import type { Json } from "../contract/json.ts";
import type { DriftItem } from "../judge/drift-item.ts";
import type { Difference, RunResult } from "../run/result.ts";
import { mergeUpdates } from "./merge-updates.ts";

/** One action of an overlay. */
interface OverlayAction {
  readonly target: string;
  readonly "x-reason": string;
  readonly "x-source": { readonly kind: "run"; readonly target: string; readonly date: string };
  readonly update?: Json;
  readonly remove?: true;
}

/** A change of one node, and why. */
interface Change {
  readonly pointer: string;
  readonly reason: string;
  /** Merged into the node; undefined: the node is removed. */
  readonly update?: Json;
}

/**
 * What the target answered as an OpenAPI Overlay 1.0 in YAML, ready for `spec/overlays/`: applied to the contract it
 * makes the contract say what the target did, with the basis `observed`. Without a difference it has no actions.
 */
export function overlayReport(result: RunResult): string {
  const { target, started, contract } = result;
  const date = started.slice(0, 10);
  const source = { kind: "run", target, date } as const;
  const actions = actionsFrom([...result.differences.flatMap(fromDifference), ...fromDrift(result)]);
  const overlay = {
    overlay: "1.0.0",
    info: { title: `What ${target} answers to ${contract.title} ${contract.version}`, version: date },
    actions: actions.map(
      ({ reason, ...action }): OverlayAction => ({ ...action, "x-reason": reason, "x-source": source }),
    ),
  };
  return stringify(overlay, { lineWidth: 120 });
}

function fromDifference({ assumption, value, instead, sentence, changes }: Difference): Change[] {
  const reason = `${assumption} was assumed to be ${value}, the target shows ${instead}: ${sentence}`;
  return changes.map(change => ({ ...change, reason }));
}

/** Drift that goes against an assumption is told as that. */
function fromDrift({ drift, differences }: RunResult): Change[] {
  const told = differences.filter(({ changes }) => changes.length > 0).map(({ assumption }) => assumption);
  return drift.filter(({ assumption }) => assumption === undefined || !told.includes(assumption)).flatMap(changesOf);
}

/** An overlay appends to lists, so an old list must go before the new one is written. */
function changesOf({ operation, sentence, pointer, update, remove = [] }: DriftItem): Change[] {
  const reason = `${operation}: ${sentence}`;
  const lists = Object.keys(update).filter(word => Array.isArray(update[word]));
  return [
    ...[...remove, ...lists].map(word => ({ pointer: `${pointer}${pointerFrom(word)}`, reason })),
    ...(Object.keys(update).length === 0 ? [] : [{ pointer, reason, update }]),
  ];
}

/** First all that goes, each node once; then what is written, all that changes in one node at once. */
function actionsFrom(changes: readonly Change[]): { target: string; reason: string; update?: Json; remove?: true }[] {
  const removed = new Map<string, string[]>();
  const updated = new Map<string, { update: Json; reasons: string[] }>();
  for (const { pointer, reason, update } of changes) {
    if (update === undefined) {
      removed.set(pointer, [...(removed.get(pointer) ?? []), reason]);
    } else {
      const before = updated.get(pointer);
      const merged = before === undefined ? update : mergeUpdates(before.update, update);
      updated.set(pointer, { update: merged, reasons: [...(before?.reasons ?? []), reason] });
    }
  }
  return [
    ...[...removed].map(([pointer, reasons]) => ({
      target: jsonPathOf(pointer),
      reason: unique(reasons),
      remove: true as const,
    })),
    ...[...updated].map(([pointer, { update, reasons }]) => ({
      target: jsonPathOf(pointer),
      reason: unique(reasons),
      update,
    })),
  ];
}

function unique(reasons: readonly string[]): string {
  return [...new Set(reasons)].join("; ");
}

/** A JSON pointer as a JSONPath with quoted names: `/paths/~1#X` is `$['paths']['/#X']`. */
export function jsonPathOf(pointer: string): string {
  const names = pointerSteps(pointer);
  const steps = names.map((name, at) => {
    const isIndex = LISTS.includes(names[at - 1] ?? "") && /^\d+$/.test(name);
    return isIndex ? `[${name}]` : `['${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
  });
  return `$${steps.join("")}`;
}

/** Of these in a contract the steps below are indices. */
const LISTS = ["allOf", "anyOf", "oneOf", "parameters", "rules"];

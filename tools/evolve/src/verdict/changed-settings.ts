import { isObject, isSame, type Json, type JsonObject } from "../diff/document.ts";

/** One value that an extension sets, in both contracts. */
export interface ChangedSetting {
  /** e.g. `any.absent` */
  readonly name: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
  /** Whether a source said the old value, so that callers may rely on it. */
  readonly wasPromised: boolean;
}

/**
 * The values that are not the same in two states of an extension. Each has the basis of the nearest rule around it, so
 * that an assumption inside a documented rule stays an assumption. What only changed its basis has the same value on
 * both sides.
 */
export function changedSettings(from: Json | undefined, to: Json | undefined): ChangedSetting[] {
  const [before, after] = [settingsOf(from), settingsOf(to)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(name => {
    const [old, now] = [before.get(name), after.get(name)];
    if (isSame(old, now)) {
      return [];
    }
    return [{ name, from: old?.value, to: now?.value, wasPromised: old !== undefined && old.basis !== "assumed" }];
  });
}

interface Setting {
  readonly value: Json;
  readonly basis: string;
}

function settingsOf(node: Json | undefined, path: readonly string[] = [], basis = "documented"): Map<string, Setting> {
  if (!isObject(node)) {
    return new Map(node === undefined ? [] : [[path.join("."), { value: node, basis }]]);
  }
  const ownBasis = basisOf(node) ?? basis;
  return new Map(
    Object.entries(node).flatMap(([key, inner]) =>
      basisKeys.includes(key) ? [] : [...settingsOf(inner, key === "value" ? path : [...path, key], ownBasis)],
    ),
  );
}

/** `or` lists what else a server may do: no value of the rule itself. */
const basisKeys = ["basis", "or"];

function basisOf({ basis }: JsonObject): string | undefined {
  return basis === undefined ? undefined : String(basis);
}

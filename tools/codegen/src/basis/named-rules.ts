import type { ContractOperation } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import type { Assumption, RuleNode } from "./assumption.ts";

/** A rule of an extension with the name that reports and switches know it by. */
export interface NamedRule {
  /** e.g. `ListRecognitionSamples.pagination.pastTheEnd`. */
  readonly name: string;
  readonly pointer: string;
  readonly rule: RuleNode;
}

/** The rules of a map from name to rule, e.g. `x-gateway`; undefined ones are left out. */
export function rulesBelow(node: unknown, name: string, pointer: string): NamedRule[] {
  return Object.entries((node ?? {}) as Record<string, RuleNode | undefined>).flatMap(([key, rule]) =>
    rule === undefined ? [] : [{ name: `${name}.${key}`, pointer: `${pointer}/${escapePointer(key)}`, rule }],
  );
}

/** The rules within `x-filter`: those beside a parameter, and those of its wildcard. */
export function filterRules({ id, node, pointer }: ContractOperation): NamedRule[] {
  return (node["x-filter"]?.rules ?? []).flatMap((rule, index) => {
    const name = `${id}.${rule.parameter}`;
    const at = `${pointer}/x-filter/rules/${index}`;
    const { case: letters, unknown, any, basis, or } = rule;
    const { case: anyLetters, absent, beside } = any ?? {};
    return [
      ...rulesBelow({ filter: basis && { value: "selects", basis, or } }, name, at),
      ...rulesBelow({ case: letters, unknown }, name, at),
      ...rulesBelow({ case: anyLetters, absent, beside }, `${name}.any`, `${at}/any`),
    ];
  });
}

/** The rules within `x-effect`. */
export function effectRules({ id, node, pointer }: ContractOperation): NamedRule[] {
  return rulesBelow(node["x-effect"]?.rules, `${id}.effect`, `${pointer}/x-effect/rules`);
}

/** The assumption that a rule is, if it is one. */
export function assumptionFromRule({ name, pointer, rule }: NamedRule): Assumption[] {
  const { basis, value, or = [] } = rule;
  return basis === "assumed" || basis === "observed" ? [{ name, value, or, basis, pointer }] : [];
}

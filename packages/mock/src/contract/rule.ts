import { isObject, type Json } from "#values";

/** A rule of the contract, e.g. `{ value: "empty", basis: "assumed", or: ["refused"] }`. */
export interface Rule {
  readonly value: Json;
}

/** The value of a rule, or what stands for it where the contract has no such rule. */
export function ruleValue(rule: Rule | Json | undefined, absent: string): string {
  return isObject(rule) && rule.value !== undefined ? String(rule.value) : absent;
}

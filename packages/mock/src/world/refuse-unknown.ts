import type { Json } from "#values";
import { type Collection, ownerOf } from "../contract/collection.ts";
import type { Filter, FilterRule } from "../contract/contract.ts";
import { ruleValue } from "../contract/rule.ts";
import type { Refusal } from "../wire/message.ts";
import type { QueryValues } from "./filter-tests.ts";
import type { WorldStore } from "./world-store.ts";

/** Refuses an id of nothing, where the contract's rule `unknown` names a code for it. */
export function refuseUnknown(
  world: Pick<WorldStore, "withKey">,
  collection: Collection,
  { rules }: Filter,
  query: QueryValues,
): Refusal | undefined {
  for (const rule of rules) {
    const code = ruleValue(rule.unknown, "empty");
    const owner = ownerOf(collection, rule.property);
    const missing = code === "empty" || !owner ? undefined : idsOf(rule, query).find(id => !isKnown(world, owner, id));
    if (missing !== undefined) {
      return { code, subject: rule.parameter, detail: `"${rule.parameter}" is "${missing}", which names nothing` };
    }
  }
  return undefined;
}

function idsOf({ parameter, any }: FilterRule, query: QueryValues): Json[] {
  const value = query[parameter];
  const ids = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return ids.filter(id => id !== any?.value);
}

function isKnown(world: Pick<WorldStore, "withKey">, owner: Collection, id: Json): boolean {
  return world.withKey(owner, id).some(({ isVisible }) => isVisible);
}

import type { Json } from "#values";
import { type Collection, ownerOf } from "../contract/collection.ts";
import type { FilterRule, WildcardRule } from "../contract/contract.ts";
import { ruleValue } from "../contract/rule.ts";
import type { Refusal } from "../wire/message.ts";
import type { ItemValues } from "./item.ts";

/** Parameters by wire name, typed as the contract says. */
export type QueryValues = Readonly<Record<string, Json>>;

/** Says whether an item's own properties pass. */
export type ItemTest = (values: ItemValues) => boolean;

/** The tests of a filter, each under the name of the collection whose property it is about. */
export type FilterTests = ReadonlyMap<string, readonly ItemTest[]>;

/** The tests that a filter's rules make of the parameters, or the refusal that a rule asks for. */
export function filterTests(
  collection: Collection,
  rules: readonly FilterRule[],
  query: QueryValues,
): FilterTests | Refusal {
  const tests = new Map<string, ItemTest[]>();
  for (const rule of rules) {
    const effective = effectiveRules(rule, query);
    if ("code" in effective) {
      return effective;
    }
    for (const { property, test } of effective.tests) {
      const owner = (ownerOf(collection, property) ?? collection).name;
      tests.set(owner, [...(tests.get(owner) ?? []), test]);
    }
  }
  return tests;
}

interface PropertyTest {
  readonly property: string;
  readonly test: ItemTest;
}

/** A parameter that is not sent selects nothing out: the contract says which are required. */
function effectiveRules(rule: FilterRule, query: QueryValues): { readonly tests: readonly PropertyTest[] } | Refusal {
  const { any, parameter } = rule;
  const value = query[parameter];
  if (value === undefined) {
    return { tests: [] };
  }
  if (any && isWildcard(any, value)) {
    const other = query[any.parameter];
    return other === undefined ? withoutOther(any) : { tests: [testFrom(any, other)] };
  }
  const besides = any && ruleValue(any.beside, "ignored") === "filters" ? query[any.parameter] : undefined;
  return { tests: [testFrom(rule, value), ...(any && besides !== undefined ? [testFrom(any, besides)] : [])] };
}

function isWildcard({ value }: WildcardRule, given: Json): boolean {
  return given === value;
}

function withoutOther({
  parameter,
  property,
  absent,
  value,
}: WildcardRule): { readonly tests: PropertyTest[] } | Refusal {
  const chosen = ruleValue(absent, "none");
  if (chosen === "every") {
    return { tests: [] };
  }
  if (chosen === "none") {
    return { tests: [{ property, test: () => false }] };
  }
  return { code: chosen, subject: parameter, detail: `"${parameter}" is required beside "${value}"` };
}

function testFrom({ property, match, case: spelling }: FilterRule, value: Json): PropertyTest {
  const fold =
    ruleValue(spelling, "exact") === "ignored" ? (text: string) => text.toLowerCase() : (text: string) => text;
  const given = match === "any-of" && Array.isArray(value) ? value : [value];
  const wanted = new Set(given.map(one => fold(String(one))));
  return { property, test: values => values[property] !== undefined && wanted.has(fold(String(values[property]))) };
}

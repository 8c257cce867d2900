import type { FilterModel, FilterRule, OperationModel, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";

/** An item of a collection, with the properties of all that it stands in. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * The items of a collection of the world: `libs.entities.samples` gives every sample, each with its entity's and its
 * library's own properties.
 */
export function itemsOf(world: Json, collection: string): Item[] {
  let level: Item[] = [world];
  for (const name of collection.split(".")) {
    level = level.flatMap(holder => {
      const own = Object.entries(holder).filter(([, value]) => typeof value !== "object");
      return ((holder[name] as Item[] | undefined) ?? []).map(item => ({ ...Object.fromEntries(own), ...item }));
    });
  }
  return level;
}

/** The items that the filter's rules give for a call's values. */
export function selectedBy(filter: FilterModel, items: readonly Item[], values: Values): Item[] {
  return items.filter(item => filter.rules.every(rule => isSelected(rule, item, values)));
}

function isSelected(rule: FilterRule, item: Item, values: Values): boolean {
  const { parameter, property, any } = rule;
  const value = values[parameter];
  if (value === undefined) {
    return true;
  }
  if (any !== undefined && value === any.value) {
    return values[any.parameter] === undefined ? any.absent?.value === "every" : isSelected(any, item, values);
  }
  const isBeside = any?.beside?.value === "filters" && values[any.parameter] !== undefined;
  const isEqual = (one: unknown) => spelt(rule, one) === spelt(rule, item[property]);
  return [value].flat().some(isEqual) && (!isBeside || isSelected(any, item, values));
}

/** Where the rule says that letters' case does not count, it is taken away. */
function spelt(rule: FilterRule, value: unknown): string {
  return rule.case?.value === "ignored" ? String(value).toLowerCase() : String(value);
}

/** A query into the world and what it must give. */
export interface Lookup {
  readonly values: Values;
  readonly items: readonly Item[];
}

/** Exact queries into the world, one for each group of items that the rules tell apart, the largest group first. */
export function lookupsInto(operation: OperationModel, world: Json): Lookup[] {
  const { filter } = operation;
  if (filter === undefined) {
    return [];
  }
  const items = itemsOf(world, filter.collection);
  const groups = new Map<string, { values: Values; items: Item[] }>();
  for (const item of items) {
    const values = Object.fromEntries(
      filter.rules.map(rule => [rule.parameter, rule.match === "any-of" ? [item[rule.property]] : item[rule.property]]),
    );
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.items.length - a.items.length);
}

/** The query that gives the most items by documented rules: all values where a list may stand, wildcards by name. */
export function widestLookup(operation: OperationModel, world: Json): Lookup | undefined {
  const { filter } = operation;
  if (filter === undefined) {
    return undefined;
  }
  const items = itemsOf(world, filter.collection);
  const wide = lookupsInto(operation, world)
    .slice(0, 8)
    .flatMap(({ values, items: own }) => {
      const all = Object.fromEntries(
        filter.rules
          .filter(rule => rule.match === "any-of")
          .map(rule => [rule.parameter, [...new Set(items.map(item => item[rule.property]))].slice(0, 20)]),
      );
      const named = Object.fromEntries(
        filter.rules.flatMap(({ parameter, any }) =>
          any === undefined
            ? []
            : [
                [parameter, any.value],
                [any.parameter, own[0]?.[any.property]],
              ],
        ),
      );
      return [values, { ...values, ...all }, { ...values, ...named }, { ...values, ...all, ...named }];
    });
  return wide
    .map(values => ({ values, items: selectedBy(filter, items, values) }))
    .sort((a, b) => b.items.length - a.items.length)[0];
}

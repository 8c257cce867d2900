import type { Contract } from "../contract/contract.ts";

/** A schema with the words for what breaks it. */
interface Demand {
  readonly problem: string;
  readonly [keyword: string]: unknown;
}

/**
 * What the filters of a contract ask of the values of a property: a list is joined by commas, so that no value may hold
 * one; a wildcard is no value; and an address is one that a client or the mock can open.
 */
export function valueDemands({ operations, collections }: Contract): ReadonlyMap<string, Demand[]> {
  const demands = new Map<string, Demand[]>();
  const add = (property: string, demand: Demand) => demands.set(property, [...(demands.get(property) ?? []), demand]);
  for (const { properties } of collections.values()) {
    for (const [property, { format }] of Object.entries(properties)) {
      if (format === "uri") {
        add(property, address);
      }
    }
  }
  for (const { filter } of operations.values()) {
    for (const { property, match, any } of filter?.rules ?? []) {
      if (match === "any-of") {
        add(property, withoutComma);
      }
      if (any) {
        add(property, { not: { const: any.value }, problem: "stands for any" });
      }
    }
  }
  return demands;
}

const withoutComma: Demand = { pattern: "^[^,]*$", problem: "holds a comma, which separates values" };

const address: Demand = {
  pattern: "^(https?://|/)[\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]+$",
  problem: "is neither an http address nor a path that begins with /",
};

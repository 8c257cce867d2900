import type { Contract, Values } from "../contract/contract.ts";
import { nearest } from "../contract/nearest.ts";

/** Refuses a query with a name that is no operation's parameter. @throws Error with the name that is meant, if any */
export function checkQuery(query: Values, { operations }: Contract): void {
  const known = new Set([...operations.values()].flatMap(({ parameters }) => parameters.map(({ name }) => name)));
  for (const name of Object.keys(query)) {
    if (known.has(name)) {
      continue;
    }
    const near = nearest(name, [...known]);
    const remedy = near === undefined ? `known are ${[...known].join(", ")}` : `did you mean ${near}?`;
    throw new Error(`the query names "${name}", which is no parameter of the contract; ${remedy}`);
  }
}

import { suggestionFor } from "#values";
import type { Contract, Values } from "../contract/contract.ts";

/** Refuses a query with a name that is not a parameter of any operation. @throws Error with the name that is meant, if any */
export function checkQuery(query: Values, { operations }: Contract): void {
  const known = [...new Set([...operations.values()].flatMap(({ parameters }) => parameters.map(({ name }) => name)))];
  for (const name of Object.keys(query).filter(each => !known.includes(each))) {
    throw new Error(
      `the query names "${name}", which is not a parameter of the contract; ${suggestionFor(name, known)}`,
    );
  }
}

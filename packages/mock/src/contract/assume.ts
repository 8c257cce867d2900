import { isObject, type Json, type JsonObject, pointerSteps, suggestionFor, valueAt } from "#values";
import type { Contract } from "./contract.ts";
import { parseContract } from "./parse-contract.ts";
import { listFrom } from "./resolve-reference.ts";

/** Values of assumptions by name, e.g. `{ "ListRecognitionSamples.EntityId.any.absent": "none" }`. */
export type AssumedValues = Readonly<Record<string, Json | undefined>>;

/** An assumption of the contract, as `x-assumptions` lists it. */
export interface Assumption {
  readonly name: string;
  readonly value: Json;
  /** The other values that a server may show. */
  readonly or: readonly Json[];
  /** Where it stands in the contract: a rule, a keyword of a schema, or the schema whose keyword is absent. */
  readonly pointer: string;
}

/**
 * The keyword of a schema that lists what answers break on purpose: keywords, or names of required properties. At the
 * root it is true if any schema has it.
 */
export const brokenOnPurpose = "x-broken-on-purpose";

/** The assumptions of a contract. */
export function assumptionsOf({ document }: Contract): readonly Assumption[] {
  return listFrom(document["x-assumptions"]) as unknown as Assumption[];
}

/**
 * The contract of a service that decides some assumptions otherwise: each is switched where it stands, and everything
 * else of the mock follows the contract.
 *
 * @throws TypeError when there is no such assumption or it has no such value, with the one that was probably meant
 */
export function assumeIn(contract: Contract, values: AssumedValues): Contract {
  const chosen = Object.entries(values).filter(([, value]) => value !== undefined);
  if (chosen.length === 0) {
    return contract;
  }
  const document = structuredClone(contract.document);
  for (const [name, value] of chosen) {
    const assumption = checkedAssumption(contract, name, value ?? null);
    if (value !== assumption.value) {
      switchAssumption(document, assumption, value ?? null);
    }
  }
  return parseContract(document);
}

function checkedAssumption(contract: Contract, name: string, value: Json): Assumption {
  const all = assumptionsOf(contract);
  const assumption = all.find(known => known.name === name);
  if (!assumption) {
    throw new TypeError(
      `the contract has no assumption "${name}": ${suggestionFor(
        name,
        all.map(known => known.name),
      )}`,
    );
  }
  const allowed = [assumption.value, ...assumption.or];
  if (!allowed.includes(value)) {
    throw new TypeError(
      `assume "${name}" is ${allowed.map(each => JSON.stringify(each)).join(" or ")}, not ${JSON.stringify(value)}`,
    );
  }
  return assumption;
}

function switchAssumption(document: JsonObject, { name, value: usual, pointer }: Assumption, value: Json): void {
  const node = valueAt(document, pointer);
  const keyword = name.split(".").at(-1) ?? "";
  if (isObject(node) && node.value !== undefined && "basis" in node) {
    node.value = value;
    return;
  }
  if (usual === "none") {
    setIn(node, keyword, value);
    return;
  }
  const schema = valueAt(document, pointer.slice(0, pointer.lastIndexOf("/")));
  if (!isObject(schema)) {
    throw new TypeError(`the contract has nothing at ${pointer}, where "${name}" should stand`);
  }
  if (value === "accepted") {
    delete schema[keyword];
  } else {
    document[brokenOnPurpose] = true;
    const broken = keyword === "required" ? (name.split(".").at(-2) ?? "") : (pointerSteps(pointer).at(-1) ?? "");
    schema[brokenOnPurpose] = [...listFrom(schema[brokenOnPurpose]), broken];
  }
}

function setIn(node: unknown, keyword: string, value: Json): void {
  if (isObject(node)) {
    node[keyword] = value;
  }
}

import { pointerFrom, pointerSteps, valueAt } from "#values";
import type { Assumption } from "../contract/assumptions.ts";
import type { Contract } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { CaseResult, ContractChange, Difference, Failure } from "./result.ts";

/** One difference for each assumption that any case found the target to differ from, in the contract's order. */
export function differencesFrom(contract: Contract, cases: readonly CaseResult[]): Difference[] {
  const found = cases.flatMap(({ operation, differences = [] }) =>
    differences.map(failure => ({ operation, failure })),
  );
  return contract.assumptions.all.flatMap(assumption => {
    const own = found.filter(({ failure }) => failure.assumption === assumption.name);
    const [first] = own;
    const best = own.find(({ failure }) => optionOf(assumption, failure) !== undefined) ?? first;
    return best === undefined ? [] : [differenceFrom(contract, assumption, best.operation, best.failure)];
  });
}

function differenceFrom(
  { document }: Contract,
  assumption: Assumption,
  operation: string,
  failure: Failure,
): Difference {
  const { name, value } = assumption;
  const instead = optionOf(assumption, failure);
  return {
    assumption: name,
    value,
    operation,
    sentence: failure.message,
    ...(instead !== undefined && { instead }),
    changes: instead === undefined ? [] : changesFor(document, assumption, instead),
  };
}

/** The value of the contract's own that the target showed. */
function optionOf({ or = [], value }: Assumption, { instead }: Failure): string | number | undefined {
  return [...or, ...(OPPOSITES[value] ?? [])].find(each => String(each) === instead);
}

/** What keywords need not say. */
const OPPOSITES: Readonly<Record<string | number, readonly string[]>> = {
  refused: ["accepted"],
  held: ["broken"],
  always: ["absent"],
};

/** What makes the contract say what the target showed, with the basis `observed`. */
function changesFor(document: Json, { pointer, name }: Assumption, instead: string | number): ContractChange[] {
  const steps = pointerSteps(pointer);
  const word = steps.at(-1) ?? "";
  const holder = pointerFrom(...steps.slice(0, -1));
  const stated: Json = valueAt(document, pointer);
  if (stated?.basis !== undefined) {
    return ruleChanges(pointer, stated, instead);
  }
  if (instead === "absent" && word === "required") {
    const property = name.split(".").at(-2);
    return [{ pointer }, { pointer: holder, update: { required: stated.filter((each: string) => each !== property) } }];
  }
  const mark = { "x-basis": { [word]: "observed" } };
  return [
    { pointer: `${holder}/x-basis${pointerFrom(word)}` },
    ...(stated === undefined ? [] : [{ pointer }]),
    { pointer: holder, update: stated === undefined ? { [word]: Number(instead), ...mark } : mark },
  ];
}

/** The other values are a question that is answered. */
function ruleChanges(pointer: string, stated: Json, instead: string | number): ContractChange[] {
  const update = { pointer, update: { value: instead, basis: "observed" } };
  return stated.or === undefined ? [update] : [{ pointer: `${pointer}/or` }, update];
}

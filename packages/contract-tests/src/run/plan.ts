import type { Case, Need, OperationSuite } from "../claims/case.ts";
import type { Contract, OperationModel } from "../contract/contract.ts";
import { nearest } from "../contract/nearest.ts";

/** An operation of a run. */
export interface PlannedOperation {
  readonly operation: OperationModel;
  /** Makes its cases anew, in order; those whose needs the target does not meet are marked, not left out. */
  readonly cases: () => PlannedCase[];
}

/** A case of an operation, and whether it can be put to the test on the target. */
export interface PlannedCase {
  readonly operation: OperationModel;
  readonly case: Case;
  /** Why it is not put to the test. */
  readonly skip: string | undefined;
}

/** What decides which cases are planned. */
export interface PlanOptions {
  readonly contract: Contract;
  readonly suites: readonly OperationSuite[];
  readonly needs: ReadonlySet<Need>;
  readonly readOnly: boolean;
  /** Names of operations and families; none means all. */
  readonly only: readonly string[];
}

/**
 * The operations of a run, in order.
 * @throws Error where a suite's operation is not in the contract, or `only` names nothing that is there
 */
export function planOperations({ contract, suites, needs, readOnly, only }: PlanOptions): PlannedOperation[] {
  const wanted = [...new Set(only.map(name => name.toLowerCase()))];
  const actions = new Set(suites.map(({ action }) => action.toLowerCase()));
  const families = wanted.length === 0 ? new Set<string>() : familiesOf(suites);
  for (const name of only) {
    if (actions.has(name.toLowerCase()) || families.has(name.toLowerCase())) {
      continue;
    }
    const known = [...suites.map(({ action }) => action), ...families];
    const near = nearest(name, known);
    const remedy = near === undefined ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
    throw new Error(`--only "${name}" names no operation and no family of this suite; ${remedy}`);
  }
  const onlyActions = wanted.filter(name => actions.has(name));
  const onlyFamilies = wanted.filter(name => families.has(name));
  return suites.flatMap(({ action, cases }) => {
    const operation = contract.operations.get(action);
    if (operation === undefined) {
      throw new Error(`the suite has cases for ${action}, which the contract does not have: run "pnpm generate"`);
    }
    if (onlyActions.length > 0 && !onlyActions.includes(action.toLowerCase())) {
      return [];
    }
    const planned = () =>
      cases()
        .filter(({ family }) => onlyFamilies.length === 0 || onlyFamilies.includes(family))
        .map(each => ({ operation, case: each, skip: skipReason(operation, each, needs, readOnly) }));
    return onlyFamilies.length > 0 && planned().length === 0 ? [] : [{ operation, cases: planned }];
  });
}

function familiesOf(suites: readonly OperationSuite[]): Set<string> {
  const families = new Set<string>();
  for (const { cases } of suites) {
    for (const { family } of cases()) {
      families.add(family);
    }
  }
  return families;
}

function skipReason(operation: OperationModel, each: Case, needs: ReadonlySet<Need>, readOnly: boolean) {
  if (!operation.reads && !each.offline) {
    if (readOnly) {
      return "needs writes: the run is read-only";
    }
    if (!needs.has("writes")) {
      return "needs writes, which the target is not said to allow";
    }
  }
  const missing = each.needs.find(need => !needs.has(need));
  return missing === undefined ? undefined : `needs ${missing}, which the target is not said to have`;
}

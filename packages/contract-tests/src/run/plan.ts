import { nearestName } from "#values";
import type { Case, Need, Suite } from "../claims/case.ts";
import type { Contract, OperationModel } from "../contract/contract.ts";
import { GATEWAY } from "../judge/coverage.ts";

/** A suite of a run. */
export interface PlannedSuite {
  /** The operation's action, or `gateway`. */
  readonly name: string;
  /** The operation that is called. For the gateway: all that may be, the best first. */
  readonly operations: readonly OperationModel[];
  /** Makes its cases anew, in order; those whose needs the target does not meet are marked, not left out. */
  readonly cases: () => PlannedCase[];
}

/** A case of a suite, and whether it can be put to the test on the target. */
export interface PlannedCase {
  readonly suite: string;
  readonly case: Case;
  /** Why it is not put to the test. */
  readonly skip: string | undefined;
}

/** What decides which cases are planned. */
export interface PlanOptions {
  readonly contract: Contract;
  readonly suites: readonly Suite[];
  readonly needs: ReadonlySet<Need>;
  readonly readOnly: boolean;
  /** Names of suites and families; without any, all. */
  readonly only: readonly string[];
}

/**
 * The suites of a run, in order.
 * @throws Error where a suite's operation is not in the contract, or `only` names nothing that is there
 */
export function planSuites(options: PlanOptions): PlannedSuite[] {
  const { suites } = options;
  const only = selectionFrom(options);
  return suites
    .filter(({ name }) => only.suites.length === 0 || only.suites.includes(name.toLowerCase()))
    .map(each => plannedSuite(options, each, only.families))
    .filter(planned => only.families.length === 0 || planned.cases().length > 0);
}

interface Selection {
  readonly suites: readonly string[];
  readonly families: readonly string[];
}

/** Names in lower case, each of a suite or a family. */
function selectionFrom({ only, suites }: PlanOptions): Selection {
  if (only.length === 0) {
    return { suites: [], families: [] };
  }
  const names = suites.map(({ name }) => name);
  const families = [...new Set(suites.flatMap(({ cases }) => cases().map(({ family }) => family)))];
  const known = [...names, ...families].map(name => name.toLowerCase());
  for (const name of only.filter(each => !known.includes(each.toLowerCase()))) {
    const near = nearestName(name, [...names, ...families]);
    const remedy = near === undefined ? `there are ${[...names, ...families].join(", ")}` : `did you mean ${near}?`;
    throw new Error(`--only "${name}" names no operation and no family of this suite; ${remedy}`);
  }
  const wanted = only.map(name => name.toLowerCase());
  return {
    suites: names.map(name => name.toLowerCase()).filter(name => wanted.includes(name)),
    families: families.filter(family => wanted.includes(family)),
  };
}

function plannedSuite(options: PlanOptions, { name, cases }: Suite, families: readonly string[]): PlannedSuite {
  const operations = operationsFor(options.contract, name);
  const planned = () =>
    cases()
      .filter(({ family }) => families.length === 0 || families.includes(family))
      .map(each => ({ suite: name, case: each, skip: skipReason(options, operations, each) }));
  return { name, operations, cases: planned };
}

/** What is true of the gateway is shown by any operation; one that reads does no harm. */
function operationsFor({ operations }: Contract, name: string): OperationModel[] {
  if (name === GATEWAY) {
    const all = [...operations.values()];
    return [...all.filter(({ reads }) => reads), ...all.filter(({ reads }) => !reads)];
  }
  const operation = operations.get(name);
  if (operation === undefined) {
    throw new Error(`the suite has cases for ${name}, which the contract does not have: run "pnpm generate"`);
  }
  return [operation];
}

function skipReason({ readOnly, needs }: PlanOptions, operations: readonly OperationModel[], each: Case) {
  if (!operations.some(({ reads }) => reads) && !each.offline) {
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

import type { Family, Need, OperationSuite } from "../claims/case.ts";
import { type Contract, type Json, loadContract, type Values } from "../contract/contract.ts";
import { suites as generatedSuites } from "../gen/index.ts";
import type { Clock } from "../wire/pace.ts";
import type { Credentials } from "../wire/signature.ts";
import { checkWorld } from "../world/check-world.ts";
import { checkQuery } from "./check-query.ts";
import { type KnownGap, parseKnownGaps } from "./known-gaps.ts";
import { type PlannedOperation, planOperations } from "./plan.ts";
import type { CaseResult, RunResult } from "./result.ts";
import { runPlan } from "./run-plan.ts";
import { openSession, type Session } from "./session.ts";

/** What a run is told. */
export interface ContractRunOptions {
  /** The address to judge, e.g. `http://127.0.0.1:4010`. */
  readonly target: string | URL;
  /** Who calls; without them calls are unsigned and the signature cases are skipped. */
  readonly credentials?: Credentials | undefined;
  /** What the target can do. @default auth, world, throttle, writes */
  readonly needs?: readonly Need[] | undefined;
  /** What the target holds, in the mock's world format. */
  readonly world?: Json;
  /** Parameter values of your own, e.g. `{ LibId: ["lib1"] }`. */
  readonly query?: Values | undefined;
  /** Operations and families to run. @default all */
  readonly only?: readonly (Family | (string & {}))[] | undefined;
  /** Repeats a run's random requests. @default drawn from the clock */
  readonly seed?: number | undefined;
  /** Random requests for each property. @default 20 */
  readonly samples?: number | undefined;
  /** Leaves out every operation that changes something. @default false, true against the service itself */
  readonly readOnly?: boolean | undefined;
  /** Calls a second, over all operations. @default a little under the contract's limit for each operation, at most 10 in all against the service itself */
  readonly rate?: number | undefined;
  /** Milliseconds for one answer. @default 10000 */
  readonly timeout?: number | undefined;
  /** Milliseconds for one case, without those that its calls wait for their turn. @default 60000, or six times `timeout` where that is more */
  readonly caseTimeout?: number | undefined;
  /** The text of a `known-gaps.txt`. */
  readonly knownGaps?: string | undefined;
  /** Another contract than the installed one. */
  readonly contract?: Contract | undefined;
  /** Other suites than the generated ones. */
  readonly suites?: readonly OperationSuite[] | undefined;
  /** Operations at the same time. @default 4 */
  readonly operationsAtOnce?: number | undefined;
  /** @default the machine's */
  readonly clock?: Clock | undefined;
  /** Further options for the line that repeats a failed case, e.g. `--world world.json`; no secrets. */
  readonly repeatWith?: string | undefined;
  /** Stops the run; what was done so far is in the result. */
  readonly signal?: AbortSignal | undefined;
  /** Called as each case ends. */
  readonly onCase?: ((result: CaseResult) => void) | undefined;
}

/** A run with its plan made and nothing sent yet. */
export interface ContractRun {
  readonly session: Session;
  readonly plan: readonly PlannedOperation[];
  readonly gaps: readonly KnownGap[];
  readonly caseTimeout: number;
  readonly operationsAtOnce: number;
}

/** The needs that a target is taken to meet when nobody says otherwise. */
const USUAL_NEEDS: readonly Need[] = ["auth", "world", "throttle", "writes"];

/** Against the service itself no run is faster than this, in calls a second. */
const LIVE_RATE = 10;

/**
 * Puts every case of the suite to the test on one target.
 * @example `await runContract({ target: "http://127.0.0.1:4010", credentials })`
 * @throws Error where an option makes no sense
 */
export async function runContract(options: ContractRunOptions): Promise<RunResult> {
  const run = prepareRun(options);
  try {
    return await runPlan({ ...run, onCase: options.onCase });
  } finally {
    run.session.close();
  }
}

/** Merges the defaults and makes the plan. @throws Error where an option makes no sense */
export function prepareRun(options: ContractRunOptions): ContractRun {
  const contract = options.contract ?? loadContract();
  const target = targetFrom(options.target);
  const live = isService(contract, target);
  const clock = options.clock ?? { now: Date.now, sleep };
  const needs = new Set(options.needs ?? USUAL_NEEDS);
  const timeout = options.timeout ?? 10_000;
  const suites = options.suites ?? generatedSuites;
  const readOnly = live || (options.readOnly ?? false);
  const rate = live ? Math.min(options.rate ?? LIVE_RATE, LIVE_RATE) : options.rate;
  const plan = planOperations({ contract, suites, needs, readOnly, only: options.only ?? [] });
  const asked = plan.map(({ operation }) => operation);
  checkQuery(options.query ?? {}, contract);
  if (options.world !== undefined) {
    checkWorld(options.world, { known: contract.operations.values(), asked });
  }
  const session = openSession({
    contract,
    actions: asked.map(({ action }) => action),
    target,
    credentials: options.credentials,
    needs,
    world: options.world,
    query: options.query ?? {},
    seed: options.seed ?? clock.now() % 2 ** 31,
    samples: options.samples ?? 20,
    live,
    rate,
    timeout,
    clock,
    repeatWith: options.repeatWith,
    signal: options.signal,
  });
  return {
    session,
    plan,
    gaps: parseKnownGaps(options.knownGaps ?? ""),
    caseTimeout: options.caseTimeout ?? Math.max(60_000, timeout * 6),
    operationsAtOnce: options.operationsAtOnce ?? 4,
  };
}

/** Whether an address is one of the contract's own servers. */
function isService({ servers }: Contract, target: URL): boolean {
  return servers.some(({ url }) => {
    const pattern = url.split(/\{\w+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${pattern.join("[\\w-]+")}/?$`).test(`${target.protocol}//${target.host}`);
  });
}

function targetFrom(target: string | URL): URL {
  let url: URL;
  try {
    url = new URL(target);
  } catch {
    throw new Error(`the target "${target}" is not an address; give one like http://127.0.0.1:4010`);
  }
  if (url.protocol === "http:" || url.protocol === "https:") {
    return url;
  }
  throw new Error(`the target "${target}" is neither http nor https`);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

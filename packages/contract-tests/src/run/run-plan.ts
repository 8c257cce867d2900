import { CannotRun } from "../claims/shortfall.ts";
import { withoutSecrets } from "../wire/curl.ts";
import type { KnownGap } from "./known-gaps.ts";
import { gapFor, strayGaps } from "./known-gaps.ts";
import { nothingHeld } from "./nothing-held.ts";
import type { PlannedCase, PlannedOperation } from "./plan.ts";
import { preflight } from "./preflight.ts";
import type { CaseResult, RunResult } from "./result.ts";
import { contextOf, type OperationContext, runCase } from "./run-case.ts";
import type { Session } from "./session.ts";
import { originOf } from "./target.ts";

/** How a plan is carried out. */
export interface RunOptions {
  readonly session: Session;
  readonly plan: readonly PlannedOperation[];
  readonly gaps: readonly KnownGap[];
  /** Milliseconds for one case. */
  readonly caseTimeout: number;
  /** Operations at the same time. */
  readonly operationsAtOnce: number;
  /** Called as each case ends. */
  readonly onCase?: ((result: CaseResult) => void) | undefined;
}

/** Cases of one operation at the same time; the pace, not this, is what limits a run. */
const CASES_AT_ONCE = 8;

/**
 * Carries out a plan: operations side by side, within one its load cases alone, and last those that look at all the
 * answers. Whatever happens, every case of the plan is in the result.
 */
export async function runPlan(options: RunOptions): Promise<RunResult> {
  const { session, plan, gaps } = options;
  const started = session.clock.now();
  /** By the place of the operation in the plan, then of the case in the operation. */
  const results: CaseResult[][] = plan.map(() => []);
  let stopped = await preflight(options);
  if (stopped === undefined) {
    try {
      const run = ([at, planned]: [number, PlannedOperation]) => runOperation(options, planned, results[at] ?? []);
      await inParallel([...plan.entries()], options.operationsAtOnce, run);
    } catch (error) {
      if (!(error instanceof CannotRun)) {
        throw error;
      }
      stopped = error;
    }
  }
  const cases = stopped === undefined ? results.flat() : withNotRun(plan, results, stopped.message);
  const unfinished = stopped?.message ?? nothingHeld(cases);
  const stray = strayGaps(gaps, cases);
  const short = cases.some(({ outcome }) => outcome === "failed" || outcome === "closed") || stray.length > 0;
  return {
    contract: { title: session.contract.title, version: session.contract.version },
    target: originOf(session.target),
    started: new Date(started).toISOString(),
    milliseconds: session.clock.now() - started,
    calls: session.calls(),
    seed: session.seed,
    cases,
    coverage: session.coverage.items,
    drift: withoutSecrets(session.drift.items(), session.credentials),
    strayGaps: stray,
    ...(unfinished !== undefined && { stopped: unfinished }),
    exitCode: unfinished !== undefined ? 2 : short ? 1 : 0,
  };
}

function withNotRun(
  plan: readonly PlannedOperation[],
  results: readonly (readonly CaseResult[])[],
  reason: string,
): CaseResult[] {
  return plan.flatMap(({ cases }, at) =>
    cases().map((planned, index) => results[at]?.[index] ?? resultOf(planned, "not run", { reason })),
  );
}

/** Runs the cases of an operation and puts each one's result at its place. */
async function runOperation(options: RunOptions, planned: PlannedOperation, results: CaseResult[]): Promise<void> {
  const group = planned.cases();
  const context = contextOf(
    options.session,
    planned.operation,
    group.map(each => each.case),
  );
  const run = async (each: PlannedCase) => {
    const result = await resultFrom(options, context, each);
    results[group.indexOf(each)] = result;
    options.onCase?.(result);
  };
  for (const [stage, atOnce] of stagesOf(group)) {
    await inParallel(stage, atOnce, run);
  }
}

async function resultFrom(options: RunOptions, context: OperationContext, planned: PlannedCase): Promise<CaseResult> {
  if (planned.skip !== undefined) {
    return resultOf(planned, "skipped", { reason: planned.skip });
  }
  const from = performance.now();
  const gap = gapFor(options.gaps, planned.operation.action, planned.case.claim);
  const permitted = gap !== undefined;
  const verdict = await runCase(context, planned.case, { timeout: options.caseTimeout, permitted });
  return judge(gap, planned, verdict, Math.round(performance.now() - from));
}

/** Side by side what can be; bursts of calls alone; at the end what looks at all the answers. */
function stagesOf(group: readonly PlannedCase[]): [PlannedCase[], number][] {
  const burst = group.filter(planned => planned.case.family === "load");
  const last = group.filter(planned => planned.case.last);
  return [
    [group.filter(planned => !burst.includes(planned) && !last.includes(planned)), CASES_AT_ONCE],
    [burst, 1],
    [last, CASES_AT_ONCE],
  ];
}

function judge(
  gap: KnownGap | undefined,
  planned: PlannedCase,
  verdict: Awaited<ReturnType<typeof runCase>>,
  milliseconds: number,
): CaseResult {
  const { outcome, ...rest } = verdict;
  if (gap === undefined || outcome === "skipped") {
    return resultOf(planned, outcome, { ...rest, milliseconds });
  }
  if (outcome === "failed") {
    return resultOf(planned, "gap", { ...rest, reason: gap.reason, milliseconds });
  }
  const reason = `line ${gap.line} of the known gaps permits a failure, but the claim holds: remove the line`;
  return resultOf(planned, "closed", { reason, milliseconds });
}

function resultOf(planned: PlannedCase, outcome: CaseResult["outcome"], more: Partial<CaseResult> = {}): CaseResult {
  const { family, claim } = planned.case;
  return { operation: planned.operation.action, family, claim, outcome, milliseconds: 0, ...more };
}

/** Works through a list, so many at a time; the first error stops the rest from being begun. */
async function inParallel<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let broken = false;
  const worker = async () => {
    while (next < items.length && !broken) {
      const item = items[next++] as Item;
      await work(item).catch((error: unknown) => {
        broken = true;
        throw error;
      });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, worker));
  const failed = results.find(result => result.status === "rejected");
  if (failed !== undefined) {
    throw failed.reason;
  }
}

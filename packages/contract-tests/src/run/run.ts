import type { OperationModel } from "../contract/contract.ts";
import { GATEWAY } from "../judge/coverage.ts";
import { differencesFrom } from "./differences.ts";
import { hintsFrom } from "./hints.ts";
import { gapFor, type KnownGap, unusedGaps } from "./known-gaps.ts";
import { nothingHeld } from "./nothing-held.ts";
import type { PlannedCase, PlannedSuite } from "./plan.ts";
import { preflight } from "./preflight.ts";
import { createPrintable, type Printable } from "./printable.ts";
import { createRecords } from "./records.ts";
import type { CaseResult, RunResult } from "./result.ts";
import { type CaseVerdict, runCase } from "./run-case.ts";
import { createSender } from "./sender.ts";
import type { Settings } from "./settings.ts";
import { createSuiteContext, type SuiteContext } from "./suite-context.ts";
import { originOf } from "./target.ts";

/** One run against one target. The command line and vitest both go through it. */
export interface Run {
  readonly plan: readonly PlannedSuite[];
  /** Sees whether the run makes sense. @throws CannotRun where not */
  start(): Promise<void>;
  /** Puts a case to the test. @throws CannotRun where the run cannot go on */
  runCase(planned: PlannedCase): Promise<CaseResult>;
  /** Forgets what the cases of a suite share. */
  release(suite: string): void;
  /** Deletes what the run made and did not delete, as far as the target lets it. */
  cleanUp(): Promise<void>;
  /** The result of these cases. */
  finish(cases: readonly CaseResult[], stopped?: string): RunResult;
  /** Ends waits and calls; leaves no timer and no connection. */
  close(): void;
}

/** A run with its plan made and nothing sent yet. */
export function openRun(settings: Settings, plan: readonly PlannedSuite[]): Run {
  const started = settings.clock.now();
  const sender = createSender(settings);
  const records = createRecords(
    settings.contract,
    plan.map(({ name }) => name),
  );
  const contexts = new Map<string, SuiteContext>();
  const hasGateway = plan.some(({ name }) => name === GATEWAY);
  let greeted: OperationModel | undefined;
  const contextFor = ({ suite }: PlannedCase): SuiteContext => {
    const known = contexts.get(suite);
    if (known !== undefined) {
      return known;
    }
    const { operations, cases } = plannedSuite(plan, suite);
    const operation = (suite === GATEWAY ? greeted : undefined) ?? (operations[0] as OperationModel);
    const own = { suite, operation, cases: cases().map(each => each.case) };
    const context = createSuiteContext({ ...own, settings, sender, records, hasGateway });
    contexts.set(suite, context);
    return context;
  };
  return {
    plan,
    async start() {
      greeted = await preflight({ settings, sender, records, plan });
    },
    runCase: planned =>
      resultOf(settings.gaps, planned, permitted => runCase(contextFor(planned), planned.case, permitted)),
    release: suite => void contexts.delete(suite),
    async cleanUp() {
      await Promise.allSettled(records.made.deletions().map(call => sender.send(call)));
    },
    finish(cases, stopped) {
      const print = createPrintable(settings.credentials);
      const { contract, seed, needs, clock, gaps } = settings;
      const unused = unusedGaps(gaps, cases);
      const unfinished = stopped ?? nothingHeld(cases);
      return {
        contract: { title: contract.title, version: contract.version },
        target: originOf(settings.target),
        started: new Date(started).toISOString(),
        milliseconds: clock.now() - started,
        calls: sender.calls(),
        seed,
        hints: hintsFrom(cases, needs),
        cases,
        differences: differencesFrom(contract, cases),
        coverage: records.coverage.items,
        drift: printableDrift(records.drift.items(), print),
        unusedGaps: unused,
        ...(unfinished !== undefined && { stopped: print(unfinished) }),
        exitCode: exitCodeOf(cases, unused, unfinished),
      };
    },
    close: () => sender.close(),
  };
}

function plannedSuite(plan: readonly PlannedSuite[], name: string): PlannedSuite {
  const found = plan.find(each => each.name === name);
  if (found === undefined) {
    throw new Error(`"${name}" is not a suite of this run`);
  }
  return found;
}

/** Of an element whose name holds a secret nothing is said: it cannot be named. */
function printableDrift(items: RunResult["drift"], print: Printable): RunResult["drift"] {
  return items
    .filter(({ update }) => print(JSON.stringify(update)) === JSON.stringify(update))
    .map(item => ({ ...item, sentence: print(item.sentence) }));
}

function exitCodeOf(cases: readonly CaseResult[], unused: readonly string[], unfinished: string | undefined) {
  if (unfinished !== undefined) {
    return 2;
  }
  return unused.length > 0 || cases.some(({ outcome }) => outcome === "failed" || outcome === "closed") ? 1 : 0;
}

async function resultOf(
  gaps: readonly KnownGap[],
  planned: PlannedCase,
  judge: (permitted: boolean) => Promise<CaseVerdict>,
): Promise<CaseResult> {
  if (planned.skip !== undefined) {
    return resultFor(planned, { outcome: "skipped", reason: planned.skip, milliseconds: 0 });
  }
  const gap = gapFor(gaps, planned.suite, planned.case.claim);
  const from = performance.now();
  const verdict = await judge(gap !== undefined);
  const milliseconds = Math.round(performance.now() - from);
  if (gap === undefined || verdict.outcome === "skipped") {
    return resultFor(planned, { ...verdict, milliseconds });
  }
  if (verdict.outcome !== "held") {
    return resultFor(planned, { ...verdict, outcome: "gap", reason: gap.reason, milliseconds });
  }
  const reason = `line ${gap.line} of the known gaps permits a failure, but the claim holds: remove the line`;
  return resultFor(planned, { outcome: "closed", reason, milliseconds });
}

/** A case that was not run. */
export function notRun(planned: PlannedCase, reason: string): CaseResult {
  return resultFor(planned, { outcome: "not run", reason, milliseconds: 0 });
}

function resultFor(
  { suite, case: { family, claim, ground } }: PlannedCase,
  rest: Pick<CaseResult, "milliseconds" | "outcome"> & Partial<CaseResult>,
): CaseResult {
  const basis = ground?.basis ?? "documented";
  const assumption = ground?.assumption;
  return { operation: suite, family, claim, basis, ...(assumption !== undefined && { assumption }), ...rest };
}

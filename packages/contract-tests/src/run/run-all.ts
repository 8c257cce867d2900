import { GATEWAY } from "../judge/coverage.ts";
import { CannotRun } from "./cannot-run.ts";
import type { PlannedCase, PlannedSuite } from "./plan.ts";
import type { CaseResult, RunResult } from "./result.ts";
import { notRun, type Run } from "./run.ts";

/** How all cases of a run are carried out. */
export interface RunAllOptions {
  /** Operations at the same time. */
  readonly operationsAtOnce: number;
  /** Called as each case ends. */
  readonly onCase?: ((result: CaseResult) => void) | undefined;
}

/** Cases of one operation at the same time; the pace, not this, is what limits a run. */
const CASES_AT_ONCE = 8;

/**
 * Carries out a plan: operations side by side, within one its bursts of calls alone, and last what looks at all the
 * answers. Whatever happens, every case of the plan is in the result.
 */
export async function runAll(run: Run, { operationsAtOnce, onCase }: RunAllOptions): Promise<RunResult> {
  const suites = run.plan.map(suite => ({ suite, results: [] }) as Progress);
  const through = (some: readonly Progress[], ...stages: StageName[]) =>
    inParallel(some, operationsAtOnce, each => runStages(run, each, stages, onCase));
  let stopped: CannotRun | undefined;
  try {
    await run.start();
    await runGroups(suites, through);
    await run.cleanUp();
  } catch (error) {
    if (!(error instanceof CannotRun)) {
      throw error;
    }
    stopped = error;
  }
  const cases = suites.flatMap(each => resultsOf(each, stopped));
  return run.finish(cases, stopped?.message);
}

type Through = (some: readonly Progress[], ...stages: StageName[]) => Promise<void>;

/**
 * Reads come before writes, because what writes make is in the lists that reads are judged by. Writes make things by
 * each other's operations, so their bursts come when all of them are done. The gateway is judged by all answers.
 */
async function runGroups(suites: readonly Progress[], through: Through): Promise<void> {
  const isGateway = ({ suite }: Progress) => suite.name === GATEWAY;
  const isWriting = (each: Progress) => !isGateway(each) && each.suite.operations.some(({ reads }) => !reads);
  const gateway = suites.filter(isGateway);
  const writing = suites.filter(isWriting);
  const reading = suites.filter(each => !isGateway(each) && !isWriting(each));
  await Promise.all([through(gateway, "usual"), through(reading, "usual", "bursts", "last")]);
  await through(writing, "usual");
  await through(writing, "bursts", "last");
  await through(gateway, "last");
}

interface Progress {
  readonly suite: PlannedSuite;
  /** By the place of the case in the suite. */
  readonly results: CaseResult[];
}

function resultsOf({ suite, results }: Progress, stopped: CannotRun | undefined): CaseResult[] {
  if (stopped === undefined) {
    return results;
  }
  return suite.cases().map((planned, at) => results[at] ?? notRun(planned, stopped.message));
}

/** What can be side by side, bursts of calls, and what looks at all the answers. */
type StageName = "bursts" | "last" | "usual";

function stageOf({ case: { family, last } }: PlannedCase): StageName {
  return last ? "last" : family === "load" ? "bursts" : "usual";
}

async function runStages(
  run: Run,
  { suite, results }: Progress,
  stages: readonly StageName[],
  onCase: RunAllOptions["onCase"],
): Promise<void> {
  const cases = [...suite.cases().entries()];
  for (const stage of stages) {
    const own = cases.filter(([, planned]) => stageOf(planned) === stage);
    await inParallel(own, stage === "bursts" ? 1 : CASES_AT_ONCE, async ([at, planned]) => {
      const result = await run.runCase(planned);
      results[at] = result;
      onCase?.(result);
    });
  }
  if (stages.includes("last")) {
    run.release(suite.name);
  }
}

/** Works through a list, so many at a time; the first error stops the rest from being begun. */
async function inParallel<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let isBroken = false;
  const worker = async () => {
    while (next < items.length && !isBroken) {
      const item = items[next++] as Item;
      await work(item).catch((error: unknown) => {
        isBroken = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, worker));
  const failed = ended.find(result => result.status === "rejected");
  if (failed !== undefined) {
    throw failed.reason;
  }
}

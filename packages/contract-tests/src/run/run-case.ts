import type { Case, CaseContext } from "../claims/case.ts";
import { NoAnswer, Shortfall, Skipped } from "../claims/shortfall.ts";
import { documented } from "../contract/assumptions.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Call } from "./call.ts";
import { CannotRun } from "./cannot-run.ts";
import { startCaseTime } from "./case-time.ts";
import { failureFrom } from "./failure.ts";
import type { Failure } from "./result.ts";
import { entriesFor, type SuiteContext } from "./suite-context.ts";

/** What came of one case. */
export type CaseVerdict =
  | { readonly outcome: "held" }
  | { readonly outcome: "skipped"; readonly reason: string }
  | { readonly outcome: "differs"; readonly differences: readonly Failure[] }
  | { readonly outcome: "failed"; readonly failure: Failure; readonly differences?: readonly Failure[] };

/**
 * Puts one case to the test. It ends within the case's time whatever the target does; what the calls wait for their
 * turn does not count.
 * @param permitted whether a known gap permits it to fail: its answers are then not held against the other cases
 * @throws CannotRun where the run cannot go on
 */
export async function runCase(suite: SuiteContext, judged: Case, permitted: boolean): Promise<CaseVerdict> {
  const attempt = startAttempt(suite, judged, permitted);
  const { settings, operation } = suite;
  const toFailure = (error: unknown) => failureFrom({ settings, operation, suite: suite.suite, case: judged }, error);
  try {
    await Promise.race([judged.run(attempt.context), attempt.over]);
    return verdictFrom(attempt.differences.map(toFailure));
  } catch (error) {
    if (error instanceof CannotRun) {
      throw error;
    }
    if (error instanceof Skipped) {
      const differences = attempt.differences.map(toFailure);
      return differences.length > 0 ? verdictFrom(differences) : { outcome: "skipped", reason: error.message };
    }
    return verdictFrom(attempt.differences.map(toFailure), isDifference(suite, judged, error), toFailure(error));
  } finally {
    attempt.end();
  }
}

function verdictFrom(differences: Failure[], isAssumed = false, failure?: Failure): CaseVerdict {
  if (failure !== undefined && !isAssumed) {
    return { outcome: "failed", failure, ...(differences.length > 0 && { differences }) };
  }
  const all = failure === undefined ? differences : [...differences, failure];
  return all.length === 0 ? { outcome: "held" } : { outcome: "differs", differences: all };
}

/** Whether what a case threw goes only against an assumption. A lost answer goes against no rule: it is a failure. */
function isDifference({ settings }: SuiteContext, judged: Case, error: unknown): boolean {
  if (!(error instanceof Shortfall) || error instanceof NoAnswer || settings.strict) {
    return false;
  }
  return (error.evidence.ground ?? judged.ground ?? documented).basis === "assumed";
}

/** A case under way: its context, its time, and where it found the target to differ from assumptions. */
function startAttempt(suite: SuiteContext, judged: Case, permitted: boolean) {
  const { settings, operation, records, sender } = suite;
  let last: Exchange | undefined;
  const tooLong = () => new NoAnswer(`the case took longer than ${settings.caseTimeout} ms`, { exchange: last });
  const { over, idle, stop } = startCaseTime(settings.caseTimeout, tooLong);
  const ended = new AbortController();
  const differences: Shortfall[] = [];
  const send = async (call: Call, unpaced = false) => {
    last = await sender.send(call, { signal: ended.signal, idle, unpaced });
    return records.note(call, last, permitted);
  };
  const context: CaseContext = {
    contract: settings.contract,
    operation,
    cases: suite.cases,
    base: suite.base,
    ground: judged.ground ?? documented,
    run: suite.facts,
    validate: records.judge.value,
    call: (values, change = {}) => send({ operation, values, change }),
    callOperation: (other, values) => send({ operation: other, values, change: {} }),
    callNow: values => send({ operation, values, change: {} }, true),
    quiet: () => sender.quiet(operation),
    burstTurn: sender.burstTurn,
    idle,
    once: (key, compute) => computeOnce(suite.memory, idle, key, compute),
    entries: () => entriesFor(suite),
    countRefused: constraint => records.coverage.violated(operation, constraint),
    report(shortfall) {
      if (!isDifference(suite, judged, shortfall)) {
        throw shortfall;
      }
      differences.push(shortfall);
    },
  };
  return {
    context,
    over,
    differences,
    end() {
      stop();
      // What the case left behind sends nothing more.
      ended.abort(tooLong());
    },
  };
}

function computeOnce<Result>(
  memory: SuiteContext["memory"],
  idle: CaseContext["idle"],
  key: string,
  compute: () => Promise<Result>,
): Promise<Result> {
  const known = memory.get(key) as Promise<Result> | undefined;
  // What another case computes takes of that one's time.
  if (known !== undefined) {
    return idle(known);
  }
  const result = compute();
  memory.set(key, result);
  return result;
}

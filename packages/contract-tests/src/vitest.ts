import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gapFor, strayGaps } from "./run/known-gaps.ts";
import { nothingHeld } from "./run/nothing-held.ts";
import type { PlannedCase } from "./run/plan.ts";
import { preflight } from "./run/preflight.ts";
import type { CaseResult } from "./run/result.ts";
import { contextOf, type OperationContext, runCase } from "./run/run-case.ts";
import { type ContractRunOptions, prepareRun } from "./run/run-contract.ts";

/** A run's options; the target may be a function, called once before the first case, for one that is started then. */
export interface ContractSuiteOptions extends Omit<ContractRunOptions, "onCase" | "target"> {
  readonly target: string | URL | (() => Promise<string | URL> | string | URL);
}

/**
 * Registers the whole suite as vitest tests: one for each case, its claim as the title, skipped ones with their reason.
 * @example `contractSuite({ target: "http://127.0.0.1:4010", credentials })`
 */
export function contractSuite(options: ContractSuiteOptions): void {
  const { target } = options;
  // The plan needs no target; what it will be is known when the first case runs.
  const run = prepareRun({ ...options, target: typeof target === "function" ? "http://127.0.0.1" : target });
  let session = run.session;
  const ended = new Map<PlannedCase, Pick<CaseResult, "outcome" | "reason">>();
  const contexts = new Map<string, OperationContext>();
  const groups = new Map<string, PlannedCase[]>();
  // Tests run in the order they are registered; what looks at all the answers of an operation comes after them.
  const plan = run.plan.flatMap(({ cases }) => {
    const own = cases();
    return [...own.filter(planned => !planned.case.last), ...own.filter(planned => planned.case.last)];
  });
  for (const planned of plan) {
    const name = `${planned.operation.action} ${planned.case.last ? "all answers" : planned.case.family}`;
    groups.set(name, [...(groups.get(name) ?? []), planned]);
  }
  const contextFor = ({ operation }: PlannedCase) => {
    let context = contexts.get(operation.action);
    if (context === undefined) {
      const own = plan.filter(planned => planned.operation === operation).map(planned => planned.case);
      context = contextOf(session, operation, own);
      contexts.set(operation.action, context);
    }
    return context;
  };

  describe("contract", () => {
    beforeAll(async () => {
      if (typeof target === "function") {
        run.session.close();
        session = prepareRun({ ...options, target: await target() }).session;
      }
      const reason = await preflight({ session, plan: run.plan });
      if (reason !== undefined) {
        throw reason;
      }
    }, run.caseTimeout);
    afterAll(() => {
      session.close();
      // Of a few tests that were picked by their names all may be skipped; of the whole suite not.
      const nothing = ended.size === plan.length ? nothingHeld([...ended.values()]) : undefined;
      if (nothing !== undefined) {
        throw new Error(inOptions(nothing));
      }
    });

    if (run.gaps.length > 0) {
      test("every known gap names a case", () => {
        const named = plan.map(planned => ({ operation: planned.operation.action, claim: planned.case.claim }));
        const stray = strayGaps(run.gaps, named);
        if (stray.length > 0) {
          throw new Error(stray.join("\n"));
        }
      });
    }
    for (const [name, cases] of groups) {
      describe(name, () => {
        for (const planned of cases) {
          // A case ends by its own time, which does not run while it waits for its turn.
          test(planned.case.claim, { timeout: 0 }, async ({ skip }) => {
            const leave = (reason: string, outcome: "gap" | "skipped" = "skipped") => {
              ended.set(planned, { outcome, reason });
              return skip(inOptions(reason));
            };
            if (planned.skip !== undefined) {
              return leave(planned.skip);
            }
            const context = contextFor(planned);
            const gap = gapFor(run.gaps, planned.operation.action, planned.case.claim);
            const permitted = gap !== undefined;
            const verdict = await runCase(context, planned.case, { timeout: run.caseTimeout, permitted });
            if (verdict.outcome === "skipped") {
              return leave(verdict.reason);
            }
            if (gap !== undefined && verdict.outcome === "failed") {
              return leave(`known gap: ${gap.reason}`, "gap");
            }
            ended.set(planned, { outcome: verdict.outcome });
            expect(gap, "a known gap holds by now: remove its line").toBeUndefined();
            if (verdict.outcome === "held") {
              return;
            }
            const { message, curl, answer, pointer, repeat } = verdict.failure;
            const shown = answer === undefined ? undefined : `answer   ${answer.status} ${answer.body}`;
            const lines = [message, curl && `request  ${curl}`, shown, `contract ${pointer}`, `repeat   ${repeat}`];
            throw new Error(lines.filter(line => line !== undefined).join("\n"));
          });
        }
      });
    }
  });
}

/** A sentence for who writes options in code: `query` where a shell has `--query`. */
function inOptions(sentence: string): string {
  return sentence.replace(/--([a-z]+)\b/g, "`$1`");
}

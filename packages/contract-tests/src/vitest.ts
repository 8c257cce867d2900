import { afterAll, beforeAll, describe, test } from "vitest";
import { unusedGaps } from "./run/known-gaps.ts";
import { nothingHeld } from "./run/nothing-held.ts";
import type { ContractRunOptions } from "./run/options.ts";
import type { PlannedCase, PlannedSuite } from "./run/plan.ts";
import { planRun, settingsFrom } from "./run/prepare.ts";
import type { CaseResult, Failure } from "./run/result.ts";
import { openRun } from "./run/run.ts";

/** A run's options; the target may be a function, called once before the first case, for one that is started then. */
export interface ContractSuiteOptions extends Omit<ContractRunOptions, "onCase" | "target"> {
  readonly target: string | URL | (() => Promise<string | URL> | string | URL);
}

/**
 * Registers the whole suite as vitest tests: one for each case, its claim and its basis as the title, skipped ones with
 * their reason. A difference from an assumption is skipped too, unless `strict`.
 * @example `contractSuite({ target: "http://127.0.0.1:4010", credentials })`
 */
export function contractSuite(options: ContractSuiteOptions): void {
  const { target } = options;
  const open = (address: string | URL) => {
    const own = { ...options, target: address };
    const settings = settingsFrom(own);
    return { run: openRun(settings, planRun(settings, own)), settings };
  };
  // The plan needs no target; what it will be is known when the first case runs.
  const planned = open(typeof target === "function" ? "http://127.0.0.1" : target);
  const cases = inOrder(planned.run.plan);
  const ended: CaseResult[] = [];
  let run = planned.run;

  describe("contract", () => {
    beforeAll(
      async () => {
        if (typeof target === "function") {
          planned.run.close();
          run = open(await target()).run;
        }
        await run.start();
      },
      Math.max(START_TIMEOUT, planned.settings.caseTimeout),
    );
    afterAll(async () => {
      await run.cleanUp();
      run.close();
      // Of a few tests that were picked by their names all may be skipped; of the whole suite not.
      const nothing = ended.length === cases.length ? nothingHeld(ended) : undefined;
      if (nothing !== undefined) {
        throw new Error(inOptions(nothing));
      }
    });

    if (planned.settings.gaps.length > 0) {
      test("every known gap names a case", () => {
        const named = cases.map(({ suite, case: { claim } }) => ({ operation: suite, claim }));
        const unused = unusedGaps(planned.settings.gaps, named);
        if (unused.length > 0) {
          throw new Error(unused.join("\n"));
        }
      });
    }
    for (const [name, group] of groupsOf(cases)) {
      describe(name, () => {
        for (const each of group) {
          // A case ends by its own time, which does not run while it waits for its turn.
          test(titleOf(each), { timeout: 0 }, async ({ skip }) => {
            const result = await run.runCase(each);
            ended.push(result);
            const reason = skipReason(result);
            if (reason !== undefined) {
              return skip(inOptions(reason));
            }
            expectHeld(result);
          });
        }
      });
    }
  });
}

/** In milliseconds: a target may take as long to start. */
const START_TIMEOUT = 60_000;

/** Tests run in the order in which they are registered: what looks at all answers comes last, the gateway's at the end. */
function inOrder(plan: readonly PlannedSuite[]): PlannedCase[] {
  // What writes make would be in the lists that reads are judged by.
  const writes = ({ operations }: PlannedSuite) => operations.every(({ reads }) => !reads);
  const suites = [...plan].sort((a, b) => Number(writes(a)) - Number(writes(b))).map(({ cases }) => cases());
  const isLast = ({ case: { last } }: PlannedCase) => last === true;
  const sorted = [...suites].sort((a, b) => Number(isGateway(a)) - Number(isGateway(b)));
  const before = sorted.map(cases => cases.filter(each => !isLast(each)));
  return [...before.flat(), ...sorted.flatMap(cases => cases.filter(isLast))];
}

function isGateway([first]: readonly PlannedCase[]): boolean {
  return first?.suite === "gateway";
}

function groupsOf(cases: readonly PlannedCase[]): Map<string, PlannedCase[]> {
  const groups = new Map<string, PlannedCase[]>();
  for (const planned of cases) {
    const name = `${planned.suite} ${planned.case.last ? "all answers" : planned.case.family}`;
    groups.set(name, [...(groups.get(name) ?? []), planned]);
  }
  return groups;
}

function titleOf({ case: { claim, ground } }: PlannedCase): string {
  return `${claim} [${ground?.basis ?? "documented"}]`;
}

function skipReason({ outcome, reason, differences = [] }: CaseResult): string | undefined {
  if (outcome === "differs") {
    const [{ assumption, message } = { assumption: undefined, message: "" }] = differences;
    return `differs from an assumption${assumption === undefined ? "" : `, ${assumption}`}: ${message}`;
  }
  return outcome === "gap" ? `known gap: ${reason}` : outcome === "skipped" ? reason : undefined;
}

/** @throws Error that says what was seen, where the case did not hold */
function expectHeld({ outcome, failure, reason }: CaseResult): void {
  if (outcome === "closed") {
    throw new Error(`a known gap holds by now: ${reason}`);
  }
  if (failure !== undefined) {
    throw new Error(failureText(failure));
  }
}

function failureText({ message, curl, answer, pointer, contract, repeat }: Failure): string {
  const lines = [
    message,
    curl && `request  ${curl}`,
    answer && `answer   ${answer.status} ${answer.body}`,
    `contract ${pointer}`,
    contract && `says     ${contract}`,
    `repeat   ${repeat}`,
  ];
  return lines.filter(Boolean).join("\n");
}

/** A sentence for who writes options in code: `query` where a shell has `--query`. */
function inOptions(sentence: string): string {
  return sentence.replace(/--([a-z]+)\b/g, "`$1`");
}

import type { Answered } from "../claims/case.ts";
import { NoAnswer } from "../claims/shortfall.ts";
import type { Contract } from "../contract/contract.ts";
import { type Coverage, createCoverage } from "../judge/coverage.ts";
import { createDrift, type Drift } from "../judge/drift.ts";
import { createJudge, type Judge } from "../judge/judge.ts";
import { createLedger, type Ledger } from "../judge/ledger.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Call } from "./call.ts";
import { createMade, type Made } from "./made.ts";

/** What a run learns from answers. */
export interface Records {
  readonly judge: Judge;
  readonly coverage: Coverage;
  readonly drift: Drift;
  readonly ledger: Ledger;
  readonly made: Made;
  /**
   * Judges an exchange and notes what its answer shows.
   * @param permitted whether a known gap permits the case to fail: its answers are then not held against other cases
   * @throws NoAnswer where none came
   */
  note(call: Call, exchange: Exchange, permitted: boolean): Answered;
}

/** Records with nothing in them, for suites of these names. */
export function createRecords(contract: Contract, names: readonly string[]): Records {
  const judge = createJudge(contract);
  const coverage = createCoverage(contract, names);
  const drift = createDrift(contract);
  const ledger = createLedger();
  const made = createMade(contract);
  return {
    judge,
    coverage,
    drift,
    ledger,
    made,
    note(call, exchange, permitted) {
      const { answer } = exchange;
      if (answer === undefined) {
        throw new NoAnswer(`no answer came: ${exchange.trouble}`, { exchange });
      }
      const judgement = judge.answer(call.operation, answer);
      const judged = { ...call, answer, judgement };
      coverage.note(judged);
      drift.note(judged);
      if (answer.status < 300) {
        made.note(call, answer);
      }
      if (!permitted) {
        ledger.note(call.operation, exchange, judgement);
      }
      return { ...exchange, answer, judgement };
    },
  };
}

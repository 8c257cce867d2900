import type { Family } from "../claims/case.ts";
import type { CoverageItem } from "../judge/coverage.ts";
import type { DriftItem } from "../judge/drift.ts";

/** What became of a case: `gap` fell short as a known gap permits, `closed` is a known gap that holds by now. */
export type Outcome = "closed" | "failed" | "gap" | "held" | "not run" | "skipped";

/** One case's result. */
export interface CaseResult {
  readonly operation: string;
  readonly family: Family;
  readonly claim: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
  /** Why it was skipped, is permitted to fail, or was not run. */
  readonly reason?: string;
  readonly failure?: Failure;
}

/** All there is to say of a failure; no secret among it. */
export interface Failure {
  /** What was seen instead, in one sentence. */
  readonly message: string;
  /** Pointer in the contract to what is not held. */
  readonly pointer: string;
  /** The request as a line for a shell; what could be used again is hidden. */
  readonly curl?: string;
  readonly answer?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** At most 4,000 signs. */
    readonly body: string;
  };
  /** Repeats just this. */
  readonly repeat: string;
}

/** A run's result. */
export interface RunResult {
  readonly contract: { readonly title: string; readonly version: string };
  /** Without user info. */
  readonly target: string;
  /** ISO 8601. */
  readonly started: string;
  readonly milliseconds: number;
  readonly calls: number;
  readonly seed: number;
  readonly cases: readonly CaseResult[];
  readonly coverage: readonly CoverageItem[];
  readonly drift: readonly DriftItem[];
  /** Known gaps that name no case of the run. */
  readonly strayGaps: readonly string[];
  /** Why the run could not begin or not go on, or that nothing in it held. */
  readonly stopped?: string;
  /** 0 all held, 1 something fell short, 2 could not run, or nothing held. */
  readonly exitCode: 0 | 1 | 2;
}

/** How many cases had an outcome. */
export function countOf({ cases }: RunResult, ...outcomes: Outcome[]): number {
  return cases.filter(({ outcome }) => outcomes.includes(outcome)).length;
}

import type { Family } from "../claims/case.ts";
import type { Basis } from "../contract/assumptions.ts";
import type { CoverageItem } from "../judge/coverage.ts";
import type { DriftItem } from "../judge/drift-item.ts";

/**
 * What became of a case: `failed` goes against what is documented or observed, `differs` against an assumption; `gap`
 * fell short as a known gap permits, `closed` is a known gap that holds by now.
 */
export type Outcome = "closed" | "differs" | "failed" | "gap" | "held" | "not run" | "skipped";

/** One case's result. */
export interface CaseResult {
  /** The operation, or `gateway` for what is true whatever the operation. */
  readonly operation: string;
  readonly family: Family;
  readonly claim: string;
  /** Why the claim is made. */
  readonly basis: Basis;
  /** The name of the assumption that it judges. */
  readonly assumption?: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
  /** Why it was skipped, is permitted to fail, or was not run. */
  readonly reason?: string;
  /** What was seen instead, where it failed. */
  readonly failure?: Failure;
  /** Where the target differs from assumptions. */
  readonly differences?: readonly Failure[];
}

/** All there is to say of a failure; no secret is in it, and no character that a terminal obeys. */
export interface Failure {
  /** What was seen instead, in one sentence. */
  readonly message: string;
  /** The basis of what does not hold, which may be a part of the claim. */
  readonly basis: Basis;
  /** The name of the assumption that the target differs from. */
  readonly assumption?: string;
  /** What the target does instead, as the contract names it: `accepted`, `refused`, a code. */
  readonly instead?: string;
  /** Pointer in the contract to what does not hold. */
  readonly pointer: string;
  /** What the contract says there, in one line. */
  readonly contract?: string;
  /** The request as a line for a shell; what could be used again is hidden, unless the run shows it on request. */
  readonly curl?: string;
  readonly answer?: ShownAnswer;
  /** Repeats just this. */
  readonly repeat: string;
}

/** What is shown of an answer: known headers, at most 200 letters each, and at most 4,000 letters of the body. */
export interface ShownAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the target answered to an open question of the contract, and what would make it the contract's. */
export interface Difference {
  readonly assumption: string;
  /** The value in the contract. */
  readonly value: string | number;
  /** The value that the target shows; undefined where the contract has no word for it. */
  readonly instead?: string | number;
  readonly operation: string;
  /** What was seen, in one sentence. */
  readonly sentence: string;
  /** How the contract would change, where it has a word for it. */
  readonly changes: readonly ContractChange[];
}

/** One change of the contract, as an overlay's action. */
export interface ContractChange {
  readonly pointer: string;
  /** Merged into the node; undefined: the node is removed. */
  readonly update?: Readonly<Record<string, unknown>>;
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
  /** The likely reason for many failures at once, with what to do. */
  readonly hints: readonly string[];
  readonly cases: readonly CaseResult[];
  /** One for each assumption that the target differs from. */
  readonly differences: readonly Difference[];
  readonly coverage: readonly CoverageItem[];
  readonly drift: readonly DriftItem[];
  /** Known gaps that name no case of the run. */
  readonly unusedGaps: readonly string[];
  /** Why the run could not begin or not go on, or that nothing in it held. */
  readonly stopped?: string;
  /** 0 all held or differs only from assumptions, 1 something fell short, 2 could not run, or nothing was tested. */
  readonly exitCode: 0 | 1 | 2;
}

/** How many cases had an outcome. */
export function countOf({ cases }: RunResult, ...outcomes: Outcome[]): number {
  return cases.filter(({ outcome }) => outcomes.includes(outcome)).length;
}

import type { Need, RunFacts } from "../claims/case.ts";
import type { Contract, Values } from "../contract/contract.ts";
import type { KnownGap } from "./known-gaps.ts";

/** What a run is opened with; all defaults are merged. */
export interface Settings extends Omit<RunFacts, "hasGateway"> {
  readonly contract: Contract;
  readonly target: URL;
  readonly needs: ReadonlySet<Need>;
  /** The user's own parameter values. */
  readonly query: Values;
  /** Whether the target is the service itself: slower, and stopped at the first denied credential. */
  readonly live: boolean;
  /** Whether a difference from an assumption counts as one from what is documented. */
  readonly strict: boolean;
  /** Whether curl lines are signed and can be run. */
  readonly showCurl: boolean;
  /** In milliseconds, for one answer. */
  readonly timeout: number;
  /** In milliseconds, for one case. */
  readonly caseTimeout: number;
  /** Operations at the same time. */
  readonly operationsAtOnce: number;
  readonly gaps: readonly KnownGap[];
  /** Options that a command line repeats in the line that runs a failed case again. */
  readonly repeatWith: string | undefined;
  /** Stops the run; what was done so far is reported. */
  readonly signal: AbortSignal | undefined;
}

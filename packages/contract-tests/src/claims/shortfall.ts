import type { Ground } from "../contract/assumptions.ts";
import type { Exchange } from "../wire/exchange.ts";

/** What a shortfall can show beside its sentence. */
export interface Evidence {
  /** The exchange that showed it. */
  readonly exchange?: Exchange | undefined;
  /** Pointer in the contract to what does not hold, where it is narrower than the case's own. */
  readonly pointer?: string | undefined;
  /** What does not hold, where it is not the case's own claim. */
  readonly ground?: Ground | undefined;
  /** What the target does instead, as the contract names it: `accepted`, `refused`, a code. */
  readonly instead?: string | undefined;
}

/** The target does not do what a case claims. */
export class Shortfall extends Error {
  override readonly name: string = "Shortfall";
  readonly evidence: Evidence;

  constructor(message: string, evidence: Evidence = {}) {
    super(message);
    this.evidence = evidence;
  }
}

/** No answer came to a call, or none in the time of the case; what the case would still send is not sent. */
export class NoAnswer extends Shortfall {
  override readonly name = "NoAnswer";
}

/** A case that cannot be judged here, with the reason. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

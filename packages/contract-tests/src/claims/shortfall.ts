import type { Exchange } from "../wire/transport.ts";

/** What a shortfall can show beside its sentence. */
export interface Evidence {
  /** The exchange that fell short. */
  readonly exchange?: Exchange | undefined;
  /** Pointer in the contract to what was not held, where it is narrower than the case's own. */
  readonly pointer?: string | undefined;
}

/** The target does not do what a case claims. */
export class Shortfall extends Error {
  override readonly name = "Shortfall";
  readonly evidence: Evidence;

  constructor(message: string, evidence: Evidence = {}) {
    super(message);
    this.evidence = evidence;
  }
}

/** The time of a case is over; what it would still send is not sent. */
export class TooLong extends Shortfall {}

/** A case that cannot be judged here, with the reason. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

/** The run cannot go on: the target is away, is no such service, or refuses the credentials. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}

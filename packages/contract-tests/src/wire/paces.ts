import type { OperationModel } from "../contract/contract.ts";
import type { Clock } from "./clock.ts";
import { createPace, type Pace } from "./pace.ts";

/** The paces of a run. */
export interface Paces {
  /** Of all calls together. */
  readonly total: Pace;
  /** Of an operation's own calls. */
  of(operation: OperationModel): Pace;
}

/** What paces are made from. */
export interface PacesOptions {
  /** Calls a second over all operations; it stands in place of the contract's limits, both ways. */
  readonly rate: number | undefined;
  readonly clock: Clock;
}

/** A little below the limit: others may call too. */
const SHARE_OF_LIMIT = 0.96;
/** In milliseconds. The window is a little longer than the contract's: clocks count in whole milliseconds. */
const WINDOW_MARGIN = 10;

/** Paces for a run: one for all calls, and one for each operation, by its own limit. */
export function createPaces({ rate, clock }: PacesOptions): Paces {
  const paces = new Map<string, Pace>();
  const paceFor = (operation: OperationModel) => {
    const { rateLimit } = operation;
    const isOwn = rate === undefined && rateLimit !== undefined;
    const count = isOwn ? Math.max(1, Math.floor(rateLimit.requests * SHARE_OF_LIMIT)) : undefined;
    return createPace(count, windowOf(operation) + WINDOW_MARGIN, clock);
  };
  return {
    total: createPace(rate, 1000 + WINDOW_MARGIN, clock),
    of(operation) {
      const pace = paces.get(operation.action) ?? paceFor(operation);
      paces.set(operation.action, pace);
      return pace;
    },
  };
}

/** The time of an operation's limit, in milliseconds. */
export function windowOf({ rateLimit }: OperationModel): number {
  return (rateLimit?.seconds ?? 1) * 1000;
}

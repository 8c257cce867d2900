import { checkOptions, type Expectations, isObject, objectWith } from "./check-options.ts";
import { type Clock, systemClock } from "./clock.ts";
import { createGate, type Gate } from "./create-gate.ts";
import type { Limiter } from "./limiter.ts";
import type { RateLimit } from "./operation-descriptor.ts";

/** Options of `createRateLimiter`. */
export interface RateLimiterOptions {
  /** Kept instead of the contract's limit, e.g. `{ requests: 10, seconds: 1 }` for a fifth of a shared quota. */
  readonly limit?: RateLimit | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

/** What the options of `createRateLimiter` take. */
const rateLimiterExpectations: Expectations<RateLimiterOptions> = {
  limit: value =>
    isObject(value) && Number.isSafeInteger(value.requests) && Number(value.requests) > 0 && Number(value.seconds) > 0
      ? undefined
      : "{ requests, seconds }, both above 0 and requests whole",
  clock: objectWith("date", "now", "after"),
};

/**
 * A limiter for one process: in no sliding window more calls than the limit, 97 % of it usable, first come first served.
 * A throttle halves the limit of its key, for all callers; it grows back by a tenth of the full limit per window.
 */
export function createRateLimiter(options: RateLimiterOptions = {}): Limiter {
  checkOptions(options, rateLimiterExpectations);
  const { limit: own, clock = systemClock } = options;
  // Never emptied: a client keeps its key, also when its temporary credentials change.
  const gates = new Map<string, Gate>();
  return {
    acquire(key, signal, call) {
      signal?.throwIfAborted();
      const limit = own ?? call?.limit;
      let gate = gates.get(key);
      if (!gate && limit) {
        gate = createGate(limit, clock);
        gates.set(key, gate);
      }
      return gate?.acquire(signal);
    },
    throttled: (key, retryAfterMs) => gates.get(key)?.throttle(retryAfterMs),
    isThrottled: key => gates.get(key)?.isThrottled() ?? false,
  };
}

const shared = Symbol.for("ims-kit.limiter");

/** The process's own limiter: one for all clients, also those of another copy of the package. */
export function sharedLimiter(): Limiter {
  const home = globalThis as { [shared]?: Limiter };
  home[shared] ??= createRateLimiter();
  return home[shared];
}

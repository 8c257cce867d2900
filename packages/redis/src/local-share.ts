import type { Clock, RateLimit, Release } from "@ims-kit/client";
import { drift, lateness } from "./timing.ts";

/** A part of a limit that a process keeps to by itself. */
export interface LocalShare {
  /** Calls per window, e.g. `12` of 50 for four processes. */
  readonly requests: number;
  /** When the next call may go if it is `now`, in the clock's milliseconds. */
  opensAt(now: number): number;
  /** Counts a call that goes now; the function is called when the call is over. */
  take(): Release;
  /** When the last call went. */
  lastTaken(): number;
  /** Lets no call go for that many milliseconds, and at least for a window. */
  pause(ms: number): void;
}

/** Options of `createLocalShare`. */
export interface LocalShareOptions {
  readonly limit: RateLimit;
  /** How many processes share the limit. */
  readonly processes: number;
  readonly clock: Clock;
}

/** A limiter for one of several processes: in no sliding window more calls than its share, as the service counts them. */
export function createLocalShare({ limit, processes, clock }: LocalShareOptions): LocalShare {
  const requests = Math.max(1, Math.floor(limit.requests / processes));
  // More processes than calls: one call in a longer window each.
  const window = limit.seconds * 1000 * Math.max(1, processes / limit.requests) + drift;
  /** When each call that counts makes room for another. */
  let calls: { freeAt: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let pausedUntil = last;
  return {
    requests,
    lastTaken: () => last,
    opensAt(now) {
      calls = calls.filter(({ freeAt }) => freeAt > now);
      const freeAt = calls.length < requests ? now : Math.min(...calls.map(call => call.freeAt));
      return Math.max(freeAt, pausedUntil);
    },
    take() {
      last = clock.now();
      const call = { freeAt: last + window + lateness };
      calls.push(call);
      return () => {
        call.freeAt = Math.min(call.freeAt, clock.now() + window);
      };
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, clock.now() + Math.max(ms, window));
    },
  };
}

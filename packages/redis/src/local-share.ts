import type { Clock, RateLimit, Release } from "@ims-kit/client";
import { drift, lateness } from "./quota-script.ts";

/** A part of a limit that a process keeps to by itself. */
export interface LocalShare {
  /** Calls per window, e.g. `12` of 50 for four processes. */
  readonly requests: number;
  /** When the next call may go if it is `now`, in the clock's milliseconds. */
  opens(now: number): number;
  /** Counts a call that goes now; tell when it is over. */
  take(): Release;
  /** When the last call went. */
  last(): number;
  /** Sends nothing for that many milliseconds, and at least for a window. */
  throttled(ms: number): void;
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
  /** When each call that counts gives its place back. */
  let places: { free: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let paused = last;
  return {
    requests,
    last: () => last,
    opens(now) {
      places = places.filter(place => place.free > now);
      const free = places.length < requests ? now : Math.min(...places.map(place => place.free));
      return Math.max(free, paused);
    },
    take() {
      last = clock.now();
      const place = { free: last + window + lateness };
      places.push(place);
      return () => {
        place.free = Math.min(place.free, clock.now() + window);
      };
    },
    throttled(ms) {
      paused = Math.max(paused, clock.now() + Math.max(ms, window));
    },
  };
}

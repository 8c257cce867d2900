import type { Clock } from "../src/call/clock.ts";

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Goes on by that many milliseconds and runs what falls due, in order. */
  advance(ms: number): Promise<void>;
  /** Goes from timer to timer until the promise settles. */
  run<T>(promise: Promise<T>): Promise<T>;
  /** How many timers are waiting. */
  readonly waiting: number;
}

/** Starts at 2026-01-28T00:00:00Z. */
export function createFakeClock(): FakeClock {
  const start = Date.parse("2026-01-28T00:00:00Z");
  let now = 0;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  const settle = () => new Promise<void>(resolve => setImmediate(resolve));
  const step = (until: number) => {
    const due = timers.reduce<(typeof timers)[number] | undefined>(
      (first, one) => (!first || one.at < first.at ? one : first),
      undefined,
    );
    if (!due || due.at > until) {
      return false;
    }
    timers = timers.filter(one => one !== due);
    now = Math.max(now, due.at);
    due.callback();
    return true;
  };
  return {
    now: () => now,
    date: () => start + now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter(one => one !== timer);
      };
    },
    async advance(ms) {
      const until = now + ms;
      do {
        await settle();
      } while (step(until));
      now = until;
      await settle();
    },
    async run(promise) {
      let settled = false;
      const end = () => {
        settled = true;
      };
      promise.then(end, end);
      for (;;) {
        // Two turns, so that streams and bodies get on without a timer.
        await settle();
        await settle();
        if (settled) {
          return promise;
        }
        step(Number.POSITIVE_INFINITY);
      }
    },
    get waiting() {
      return timers.length;
    },
  };
}

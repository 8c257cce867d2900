import type { Clock } from "./clock.ts";
import type { RateLimit } from "./operation-descriptor.ts";

/** Lets the calls of one key through. */
export interface Gate {
  /** Nothing if the call may go at once. */
  acquire(signal: AbortSignal | undefined): Promise<void> | undefined;
  throttled(retryAfterMs: number): void;
}

interface Waiter {
  /** Lets it through. */
  go(): void;
  /** Sets a timer for its turn. */
  arm(): void;
}

/** Calls do not travel equally fast: a second at the service holds what took this much longer to leave here. */
const slack = 1.03;
/** How many windows it takes to grow from nothing to the full limit. */
const recovery = 10;

/** A gate for one key: no sliding window holds more than the limit, first come first served. */
export function createGate({ requests, seconds }: RateLimit, clock: Clock): Gate {
  const never = -1e99;
  const window = seconds * 1000 * slack;
  /** When the last calls were let through: a ring as long as the limit. */
  const times: number[] = new Array(requests).fill(never);
  /** Where the next time goes. */
  let next = 0;
  /** Who waits, first come first. */
  const queue: Waiter[] = [];
  /** The part of the limit in use just after the last throttle. */
  let share = 1;
  let throttledAt = never;
  let pausedUntil = never;

  /** How many of the limit are in use by now. */
  const size = () => {
    const grown = share + (clock.now() - throttledAt) / window / recovery;
    return Math.max(1, Math.floor(requests * Math.min(1, grown)));
  };
  /** How long until the next call may go. */
  const shut = () => Math.max((times.at(next - size()) as number) + window, pausedUntil) - clock.now();
  const pass = () => {
    times[next] = clock.now();
    next = (next + 1) % requests;
  };
  const pump = () => {
    while (queue.length && shut() <= 0) {
      pass();
      queue.shift()?.go();
    }
    // Who is first now may have had to wait for others who left.
    queue[0]?.arm();
  };

  return {
    acquire(signal) {
      if (!queue.length && shut() <= 0) {
        return pass() as undefined;
      }
      return new Promise<void>((resolve, reject) => {
        let cancel = () => {};
        const leave = () => {
          cancel();
          signal?.removeEventListener("abort", abort);
        };
        const abort = () => {
          leave();
          queue.splice(queue.indexOf(waiter), 1);
          queue[0]?.arm();
          reject(signal?.reason);
        };
        const waiter: Waiter = {
          go() {
            leave();
            resolve();
          },
          // Each caller has a timer of its own, as a worker's timers end with the request that set them.
          arm() {
            const before = cancel;
            const ms = shut() + Math.floor(queue.indexOf(waiter) / size()) * window;
            const after = clock.after(Math.max(1, ms), pump);
            cancel = () => {
              before();
              after();
            };
          },
        };
        queue.push(waiter);
        signal?.addEventListener("abort", abort);
        waiter.arm();
      });
    },
    throttled(retryAfterMs) {
      const now = clock.now();
      // What was under way together is throttled together, and counts once.
      if (now - throttledAt > window / 2) {
        share = size() / requests / 2;
        throttledAt = now;
      }
      pausedUntil = Math.max(pausedUntil, now + retryAfterMs);
    },
  };
}

import type { Clock } from "./clock.ts";
import { longestPause } from "./limiter.ts";
import type { RateLimit } from "./operation-descriptor.ts";

/** A sliding window that holds no more calls than its limit, and fewer after a throttle. */
export interface LimitWindow {
  /** How long until the next call may go, in milliseconds; 0 or less if it may go now. */
  untilOpen(): number;
  /** How long until a call may go that so many others are ahead of. */
  untilTurn(ahead: number): number;
  /** Counts a call that goes now. */
  count(): void;
  /** Halves the limit, and lets nothing through for as long as the service asks. */
  throttle(retryAfterMs: number): void;
  /** Whether a throttle still has an effect. */
  isThrottled(): boolean;
}

/** Calls do not travel equally fast: a second at the service holds what took this much longer to leave here. */
const slack = 1.03;
/** How many windows it takes to grow from nothing to the full limit. */
const recovery = 10;

/** Opens a window for one key. */
export function createLimitWindow({ requests, seconds }: RateLimit, clock: Clock): LimitWindow {
  const length = seconds * 1000 * slack;
  /** When the last calls went: a ring as long as the limit. */
  const times: number[] = new Array(requests).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  /** The part of the limit in use just after the last throttle. */
  let share = 1;
  let throttledAt = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;

  /** How many calls the window holds by now. */
  const size = () => {
    const grown = share + (clock.now() - throttledAt) / length / recovery;
    return Math.max(1, Math.floor(requests * Math.min(1, grown)));
  };
  const untilOpen = () => Math.max((times.at(next - size()) ?? 0) + length, pausedUntil) - clock.now();
  return {
    untilOpen,
    untilTurn: ahead => untilOpen() + Math.floor(ahead / size()) * length,
    count() {
      times[next] = clock.now();
      next = (next + 1) % requests;
    },
    throttle(retryAfterMs) {
      const now = clock.now();
      // What was under way together is throttled together, and counts once.
      if (now - throttledAt > length / 2) {
        share = size() / requests / 2;
        throttledAt = now;
      }
      const pause = retryAfterMs > 0 ? Math.min(retryAfterMs, longestPause) : 0;
      pausedUntil = Math.max(pausedUntil, now + pause);
    },
    isThrottled: () => size() < requests || pausedUntil > clock.now(),
  };
}

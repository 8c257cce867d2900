import type { Clock } from "@ims-kit/client";

/** The most milliseconds that a timer takes; with more, `setTimeout` fires at once. */
const longestTimer = 2 ** 31 - 1;

/** The platform's clocks and timers. */
export const systemClock: Clock = {
  date: () => Date.now(),
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, Math.min(ms, longestTimer));
    return () => clearTimeout(timer);
  },
};

/** Time as the client sees it; replaced in tests. */
export interface Clock {
  /** The wall clock in epoch milliseconds, for dates. */
  date(): number;
  /** A clock that never jumps, in milliseconds, for durations. */
  now(): number;
  /** Calls back after that many milliseconds; returns what calls it off. */
  after(ms: number, callback: () => void): () => void;
}

/** Timers hold 31 bits, 24 days; a longer one would fire at once. */
const longest = 2e9;

/** The platform's clocks and timers. */
export const systemClock: Clock = {
  date: () => Date.now(),
  now: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(ms, longest));
    return () => clearTimeout(timer);
  },
};

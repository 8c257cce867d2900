/** Time as the client sees it; replaced in tests. */
export interface Clock {
  /** The wall clock in epoch milliseconds, for dates. */
  date(): number;
  /** A clock that never jumps, in milliseconds, for durations. */
  now(): number;
  /** Calls back after that many milliseconds, at once if they are past; returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** Timers hold 31 bits, 24 days; a longer one would fire at once. */
const longest = 2e9;

/** The platform's clocks and timers. */
export const systemClock: Clock = {
  date: () => Date.now(),
  now: () => performance.now(),
  after: (ms, callback) => {
    // Below 0, e.g. as the event loop stalled past a deadline, Node would warn.
    const timer = setTimeout(callback, Math.max(0, Math.min(ms, longest)));
    return () => clearTimeout(timer);
  },
};

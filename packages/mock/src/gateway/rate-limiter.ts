/** Counts calls in a sliding window. */
export interface RateLimiter {
  /** 0 if the call is let through; else the milliseconds until the next one would be. */
  take(key: string, limit: Limit, now: number): number;
  save(): SavedQuotas;
  restore(saved: SavedQuotas): void;
  reset(): void;
}

/** The quotas in a snapshot: for each key the times of its last calls, and where the next one goes. */
export type SavedQuotas = ReadonlyMap<string, Ring>;

interface Ring {
  readonly times: Float64Array;
  next: number;
}

/** So many calls in so many milliseconds. */
export interface Limit {
  readonly calls: number;
  readonly milliseconds: number;
}

/**
 * Keeps, for each key, the times of the last calls let through: no window of the length given, wherever it begins,
 * holds more than the limit. A refused call is not counted.
 */
export function createRateLimiter(): RateLimiter {
  let rings = new Map<string, Ring>();
  return {
    take(key, { calls, milliseconds }, now) {
      if (calls < 1) {
        return milliseconds;
      }
      let ring = rings.get(key);
      if (!ring || ring.times.length !== calls) {
        ring = { times: new Float64Array(calls).fill(Number.NEGATIVE_INFINITY), next: 0 };
        rings.set(key, ring);
      }
      const oldest = ring.times[ring.next] ?? 0;
      const free = oldest + milliseconds - now;
      if (free > 0) {
        return free;
      }
      ring.times[ring.next] = now;
      ring.next = (ring.next + 1) % calls;
      return 0;
    },
    save: () => copyOf(rings),
    restore(saved) {
      rings = copyOf(saved);
    },
    reset: () => rings.clear(),
  };
}

function copyOf(rings: SavedQuotas): Map<string, Ring> {
  return new Map([...rings].map(([key, { times, next }]) => [key, { times: times.slice(), next }]));
}

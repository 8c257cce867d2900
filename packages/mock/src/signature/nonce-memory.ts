import { createHash } from "node:crypto";

/** Remembers nonces for as long as a request's date can be valid. */
export interface NonceMemory {
  /** False if the nonce was seen before. */
  add(nonce: string, now: number): boolean;
  /** How many are remembered. */
  readonly size: number;
  save(): SavedNonces;
  restore(saved: SavedNonces): void;
  reset(): void;
}

/** The nonces in a snapshot. */
export interface SavedNonces {
  readonly current: ReadonlySet<string>;
  readonly previous: ReadonlySet<string>;
  readonly began: number;
}

/**
 * A date is valid 15 minutes before and after the server's time, so that a nonce matters for 30. Nonces live in two
 * generations that change over after that time, or when one is full: memory is bounded, and only a caller that signs
 * more than `capacity` requests in half an hour could replay its oldest.
 */
export function createNonceMemory({ milliseconds = 30 * 60_000, capacity = 200_000 } = {}): NonceMemory {
  let current = new Set<string>();
  let previous = new Set<string>();
  let began = Number.NEGATIVE_INFINITY;
  return {
    add(nonce, now) {
      if (now - began >= milliseconds || current.size >= capacity) {
        previous = now - began >= 2 * milliseconds ? new Set() : current;
        current = new Set();
        began = now;
      }
      // A long one is kept by its hash, so that its length costs nothing.
      const key = nonce.length > 80 ? createHash("sha256").update(nonce).digest("base64") : nonce;
      if (current.has(key) || previous.has(key)) {
        return false;
      }
      current.add(key);
      return true;
    },
    get size() {
      return current.size + previous.size;
    },
    save: () => ({ current: new Set(current), previous: new Set(previous), began }),
    restore(saved) {
      current = new Set(saved.current);
      previous = new Set(saved.previous);
      began = saved.began;
    },
    reset() {
      current.clear();
      previous.clear();
      began = Number.NEGATIVE_INFINITY;
    },
  };
}

import type { Json } from "#values";
import { createRandom, randomHex } from "../runtime/random.ts";

/** Makes keys that no item had before. */
export interface KeyMaker {
  /** The next key for a collection, in the form of an example, e.g. 32 hex digits. */
  next(collection: string, example: Json | undefined, isTaken: (key: string) => boolean): string;
  /** How many keys were made for each collection. */
  readonly made: Readonly<Record<string, number>>;
  /** Goes on after these counts; keys that were made already are not made again. */
  advance(made: Readonly<Record<string, number>>): void;
  /** Starts again with the first keys. */
  reset(): void;
}

/** Makes keys of a seed: equal seeds give equal keys in equal order. */
export function createKeyMaker(seed: string | number): KeyMaker {
  let made: Record<string, number> = {};
  return {
    next(collection, example, isTaken) {
      for (;;) {
        made[collection] = (made[collection] ?? 0) + 1;
        const key = keyLike(String(example ?? ""), `key:${seed}:${collection}:${made[collection]}`);
        if (!isTaken(key)) {
          return key;
        }
      }
    },
    get made() {
      return { ...made };
    },
    advance(other) {
      for (const [collection, count] of Object.entries(other)) {
        made[collection] = Math.max(made[collection] ?? 0, count);
      }
    },
    reset() {
      made = {};
    },
  };
}

/** The example's length in hex digits, where it consists of them; the vendor's ids are 32. */
function keyLike(example: string, seed: string): string {
  return randomHex(createRandom(seed), /^[0-9a-f]{8,}$/.test(example) ? example.length : 32);
}

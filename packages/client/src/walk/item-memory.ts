/**
 * What a walk knows of an item by its key. `new`: it is met for the first time; `again`: it was met before the last
 * checkpoint, and now for the first time since; `repeat`: it was met since the last checkpoint already.
 */
export type Meeting = "again" | "new" | "repeat";

/** Which items a walk has met, and how many of them certainly existed together. */
export interface ItemMemory {
  /** How many different items were met. */
  readonly size: number;
  /** How many of them certainly existed at the last checkpoint. */
  readonly confirmed: number;
  /** How many items were met since the last checkpoint, repeats included. */
  readonly lookSize: number;
  /**
   * Whether the items met since the last checkpoint are those met between it and the one before, in the same order. Items
   * of the checkpoint's own page do not count.
   */
  readonly isLookRepeated: boolean;
  /** Adds the items of a page by their keys. */
  add(keys: readonly string[]): Meeting[];
  /** Adds those of the last page of a pass, which was read while no other was, and makes it the checkpoint. */
  addCheckpoint(keys: readonly string[]): Meeting[];
}

/**
 * An item met before a checkpoint and met again after it existed at the checkpoint, unless it left the list and came back.
 *
 * Keys are kept as fingerprints of 64 bits in one typed array, between 16 and 48 bytes an item. Two keys of one fingerprint
 * drop an item (one chance in thirty million for a million items), and the count shows it.
 */
export function createItemMemory(): ItemMemory {
  const table = createFingerprintTable();
  let confirmed = 0;
  let checkpoints = 0;
  /** Hashes of the items met since the last checkpoint, and between it and the one before. */
  let [look, lookBefore] = [0, 0];
  let lookSize = 0;

  const meet = (key: string, isOnCheckpoint: boolean): Meeting => {
    const fingerprint = fingerprintOf(key);
    const metAt = table.exchange(fingerprint, checkpoints + 1);
    if (!isOnCheckpoint) {
      look = mix(look + 1, mix(...fingerprint));
      lookSize++;
    }
    if (metAt > checkpoints) {
      return "repeat";
    }
    if (metAt > 0 || isOnCheckpoint) {
      confirmed++;
    }
    return metAt > 0 ? "again" : "new";
  };
  return {
    get size() {
      return table.size;
    },
    get confirmed() {
      return confirmed;
    },
    get lookSize() {
      return lookSize;
    },
    get isLookRepeated() {
      return look === lookBefore;
    },
    add: keys => keys.map(key => meet(key, false)),
    addCheckpoint(keys) {
      checkpoints++;
      confirmed = 0;
      [look, lookBefore] = [0, look];
      lookSize = 0;
      return keys.map(key => meet(key, true));
    },
  };
}

type Fingerprint = readonly [low: number, high: number];

/** A table from fingerprints to numbers above 0. */
function createFingerprintTable() {
  /** Three words a slot: the fingerprint and its number. */
  const width = 3;
  let words = new Uint32Array(64 * width);
  let size = 0;
  const find = ([low, high]: Fingerprint) => {
    let at = (low % (words.length / width)) * width;
    while (words[at + 2] && (words[at] !== low || words[at + 1] !== high)) {
      at = (at + width) % words.length;
    }
    return at;
  };
  const grow = () => {
    const old = words;
    words = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += width) {
      const [low = 0, high = 0, number] = old.subarray(at, at + width);
      if (number) {
        words.set([low, high, number], find([low, high]));
      }
    }
  };
  return {
    get size() {
      return size;
    },
    /** Sets the number of a fingerprint. Returns the one it had, 0 if none. */
    exchange(fingerprint: Fingerprint, number: number): number {
      const at = find(fingerprint);
      const before = words[at + 2] ?? 0;
      words.set([...fingerprint, number], at);
      if (before === 0 && ++size > (words.length / width) * 0.75) {
        grow();
      }
      return before;
    },
  };
}

const [prime, otherPrime] = [2654435761, 1597334677];

/** A multiplicative hash over UTF-16 units; keys come from the service, so it need not withstand an attack. */
function fingerprintOf(key: string): Fingerprint {
  let [low, high] = [1, 2];
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    low = Math.imul(low ^ unit, prime);
    high = Math.imul(high ^ unit, otherPrime);
  }
  const mixed = mix(low, high);
  return [mixed, mix(high, mixed)];
}

/** Two words made one, from 0 up; their order matters. */
function mix(a: number, b: number): number {
  return (Math.imul(a ^ (a >>> 16), prime) ^ Math.imul(b ^ (b >>> 13), otherPrime)) >>> 0;
}

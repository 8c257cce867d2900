/** Remembers which items were seen, and counts those that are known to have existed at one moment. */
export interface Seen {
  /** How many different items were seen. */
  size: number;
  /** How many of them certainly existed when the anchor was read. */
  counted: number;
  /** Declares the page that is added next to be the anchor. */
  anchor(): void;
  /**
   * Adds an item by its key. `new`: never seen before; `again`: seen before the anchor, and now for the first time since;
   * `repeat`: seen before, without the anchor between.
   */
  add(key: string, onAnchor?: boolean): "again" | "new" | "repeat";
}

/**
 * An item that was seen before the anchor and is seen after it existed at the anchor, as no id is given twice.
 *
 * Keys are kept as 64-bit fingerprints in one typed array, 12 bytes a slot and between 16 and 48 bytes an item. Two keys
 * of one fingerprint drop an item (one chance in thirty million for a million items), and the count shows it.
 */
export function createSeen(): Seen {
  let slots = 64;
  /** Three words a slot: the fingerprint, and the number of the last anchor that the item was dealt with for, plus one. */
  let table = new Uint32Array(3 * slots);
  let anchors = 0;

  const find = (low: number, high: number) => {
    let at = 3 * (low & (slots - 1));
    while (table[at + 2] && (table[at] !== low || table[at + 1] !== high)) {
      at = (at + 3) % table.length;
    }
    return at;
  };
  const grow = () => {
    const old = table;
    slots *= 2;
    table = new Uint32Array(3 * slots);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2]) {
        table.set(old.subarray(at, at + 3), find(old[at] as number, old[at + 1] as number));
      }
    }
  };

  const seen: Seen = {
    size: 0,
    counted: 0,
    anchor() {
      anchors++;
      seen.counted = 0;
    },
    add(key, onAnchor) {
      const [low, high] = fingerprint(key);
      const at = find(low, high);
      const mark = table[at + 2] as number;
      if (mark > anchors) {
        return "repeat";
      }
      table[at] = low;
      table[at + 1] = high;
      table[at + 2] = anchors + 1;
      if (mark || onAnchor) {
        seen.counted++;
      }
      if (mark) {
        return "again";
      }
      if (++seen.size > slots * 0.75) {
        grow();
      }
      return "new";
    },
  };
  return seen;
}

/** Two words of a multiplicative hash over UTF-16 units; keys come from the service, so it need not withstand an attack. */
function fingerprint(key: string): [number, number] {
  const [prime, other] = [2654435761, 1597334677];
  let low = 1;
  let high = 2;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    low = Math.imul(low ^ unit, prime);
    high = Math.imul(high ^ unit, other);
  }
  const mix = (a: number, b: number) => Math.imul(a ^ (a >>> 16), prime) ^ Math.imul(b ^ (b >>> 13), other);
  const mixed = mix(low, high);
  return [mixed >>> 0, mix(high, mixed) >>> 0];
}

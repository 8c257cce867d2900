/** A stream of numbers in [0, 1) that repeats for a seed. */
export type Random = () => number;

/**
 * Makes a seeded stream (sfc32 over an FNV-1a hash of the seed), e.g. `createRandom("faults:0")`.
 * Equal seeds give equal streams on every machine.
 */
export function createRandom(seed: string | number): Random {
  let a = fnv1a(`a${seed}`);
  let b = fnv1a(`b${seed}`);
  let c = fnv1a(`c${seed}`);
  let d = 1;
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  // The first rounds still show the seed's bits.
  for (let round = 0; round < 12; round++) {
    next();
  }
  return next;
}

/** A whole number from `low` to `high`, both included, e.g. `integerBetween(random, 1, 6)`. */
export function integerBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Lower-case hex digits, e.g. `randomHex(random, 32)`. */
export function randomHex(random: Random, length: number): string {
  let text = "";
  while (text.length < length) {
    const bits = random() * 4294967296;
    text += `${hexPairs[bits >>> 24]}${hexPairs[(bits >>> 16) & 255]}${hexPairs[(bits >>> 8) & 255]}${hexPairs[bits & 255]}`;
  }
  return text.slice(0, length);
}

/** `00` to `ff`. */
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** An id in the vendor's form for requests, e.g. `5F2D6C11-DB8D-4A9A-875B-275798A1B2C3`. */
export function randomRequestId(random: Random): string {
  const hex = randomHex(random, 32).toUpperCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** A stream that knows how far it was drawn, so that a snapshot can hold it. */
export interface CountedRandom {
  readonly draw: Random;
  /** How many numbers were drawn. */
  readonly drawn: number;
}

/** Makes the stream of a seed, as it is after so many draws. */
export function createCountedRandom(seed: string | number, drawn: number = 0): CountedRandom {
  const random = createRandom(seed);
  let count = 0;
  const draw = () => {
    count++;
    return random();
  };
  while (count < drawn) {
    draw();
  }
  return {
    draw,
    get drawn() {
      return count;
    },
  };
}

import type { Reader } from "./create-reader.ts";
import type { Walk, WalkReport } from "./walk-options.ts";

/** Where a walk stands; the walk keeps it up to date. */
export interface Track {
  /** The page under way. */
  page: number;
  /** How many of its items were handed out. */
  skip: number;
  /** Keys of the items handed out from it. */
  keys: string[];
  /** Keys of the items handed out from the page before it. */
  before: readonly string[];
  /** Set when the walk has come to its end. */
  status?: WalkReport["status"];
}

/** Makes a walk of a generator: adds its report, and aborts what is under way as soon as it is left. */
export function createWalk<T>(
  reader: Reader<unknown>,
  generate: (track: Track) => AsyncGenerator<T, void, undefined>,
): Walk<T> {
  const { start, counts } = reader;
  const track: Track = { ...start, keys: [], before: start.keys };
  const walk = generate(track);
  const leave = walk.return.bind(walk);
  return Object.defineProperties(walk, {
    report: {
      get: (): WalkReport => {
        const { keys, before, status } = track;
        const token = status ? undefined : reader.tokenAt({ ...track, keys: [...before, ...keys] });
        return { status: status ?? "uncertain", ...counts, token };
      },
    },
    return: {
      value: (value: undefined) => {
        // A generator waits for the page under way before it hears of its return.
        reader.close();
        return leave(value);
      },
    },
  }) as unknown as Walk<T>;
}

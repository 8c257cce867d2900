import { checkOptions } from "../call/check-options.ts";
import type { WalkSetup } from "./open-walk.ts";
import { tokenFromPosition } from "./resume-token.ts";
import { type ToArrayOptions, toArrayExpectations, type Walk, type WalkReport } from "./walk-options.ts";

/** How far a walk has come; the walk keeps it up to date. */
export interface WalkProgress {
  /** The page whose items are being handed out. */
  page: number;
  /** What asks for that page, in a list whose answers give tokens. */
  pageToken?: string | undefined;
  /** How many of its items were handed out. */
  skip: number;
  /** Keys of the items handed out from it. */
  keys: string[];
  /** Keys of the items handed out from the page before it. */
  keysBefore: readonly string[];
  /** How many items were handed out, or lay on the pages handed out. */
  items: number;
  /** How often an item came again within a pass. */
  repeats: number;
  /** What is known of the list; set at the end. */
  status?: WalkReport["status"];
}

/** Makes a walk of the generator that does the walking. Nothing is asked for before it is iterated. */
export function createWalk<T>(
  setup: WalkSetup<unknown>,
  generate: (progress: WalkProgress) => AsyncGenerator<T, void, undefined>,
): Walk<T> {
  const { keys: keysBefore, ...start } = setup.start;
  const progress: WalkProgress = { ...start, keysBefore, keys: [], items: 0, repeats: 0 };
  const generator = generate(progress);
  let isIterated = false;
  const walk: Walk<T> = {
    get report() {
      return reportOf(setup, progress);
    },
    next: () => generator.next(),
    return(value) {
      // The generator hears of its return only when the page under way has come.
      setup.reader.abort();
      return generator.return(value);
    },
    throw: error => generator.throw(error),
    [Symbol.asyncIterator]() {
      if (isIterated) {
        throw new TypeError("a walk can be iterated once: make another, with the token of this one's report to go on");
      }
      isIterated = true;
      return walk;
    },
    toArray: async options => toArray(walk, options),
  };
  return walk;
}

async function toArray<T>(walk: Walk<T>, options: ToArrayOptions = {}): Promise<T[]> {
  checkOptions(options, toArrayExpectations);
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const all: T[] = [];
  const iterator = walk[Symbol.asyncIterator]();
  while (all.length < limit) {
    const { value, done } = await iterator.next();
    if (done) {
      return all;
    }
    all.push(value);
  }
  await iterator.return?.();
  return all;
}

function reportOf({ reader, list }: WalkSetup<unknown>, progress: WalkProgress): WalkReport {
  const { status, items, repeats, keys, keysBefore } = progress;
  const token = status ? undefined : tokenFromPosition({ ...progress, keys: [...keysBefore, ...keys] }, list);
  return { ...reader.counts, status: status ?? "uncertain", items, repeats, token };
}

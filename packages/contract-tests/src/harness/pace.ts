/** Hands out turns, no more than so many in a time. */
export interface Pace {
  /** Waits for the next turn. */
  turn(): Promise<void>;
}

/** The clock of a run, passed in by tests. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * At most `count` turns in any window of `milliseconds`, given in the order they were asked for; with no count every
 * turn comes at once.
 */
export function createPace(count: number | undefined, milliseconds: number, { now, sleep }: Clock): Pace {
  if (count === undefined) return { turn: async () => undefined };
  const given: number[] = [];
  let queue = Promise.resolve();
  const take = async () => {
    for (;;) {
      const oldest = given.length < count ? undefined : given[given.length - count];
      const wait = oldest === undefined ? 0 : oldest + milliseconds - now();
      if (wait <= 0) break;
      await sleep(wait);
    }
    given.push(now());
    if (given.length > count) given.shift();
  };
  return {
    turn() {
      queue = queue.then(take);
      return queue;
    },
  };
}

/** Hands out turns, no more than so many in a time. */
export interface Pace {
  /**
   * Waits for the next turn; it lasts until the function that it gives is called, when the answer has come. Where the
   * signal has ended, the turn is not taken. @throws what the signal was ended with
   */
  turn(signal?: AbortSignal): Promise<() => void>;
  /** A turn at once, over the pace; those that come later wait as if it had been one of theirs. */
  jump(): () => void;
  /** Waits until no turn is asked for or lasts. */
  quiet(): Promise<void>;
}

/** The clock of a run, passed in by tests. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** So many turns that are over for long are forgotten together. */
const FORGOTTEN_TOGETHER = 1024;

/**
 * At most `count` turns in any window of `milliseconds`, given in the order they were asked for; with no count every
 * turn comes at once. A place is free again one window after its call was answered: when the call arrived is not known,
 * only that it was before, and two bursts that were sent apart may arrive together.
 */
export function createPace(count: number | undefined, milliseconds: number, { now, sleep }: Clock): Pace {
  const most = count ?? Number.POSITIVE_INFINITY;
  /** When turns ended, the oldest first; those before `oldest` are forgotten. */
  const ended: number[] = [];
  let oldest = 0;
  let underWay = 0;
  /** Turns that are asked for or under way. */
  let open = 0;
  let wakeNext: (() => void) | undefined;
  let quiet: (() => void)[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const close = () => {
    open -= 1;
    if (open > 0) {
      return;
    }
    for (const wake of quiet) {
      wake();
    }
    quiet = [];
  };
  const begin = () => {
    underWay += 1;
    return () => {
      underWay -= 1;
      if (count !== undefined) {
        ended.push(now());
      }
      wakeNext?.();
      close();
    };
  };
  const forget = () => {
    while ((ended[oldest] ?? Number.POSITIVE_INFINITY) + milliseconds <= now()) {
      oldest += 1;
    }
    if (oldest < FORGOTTEN_TOGETHER) {
      return;
    }
    ended.splice(0, oldest);
    oldest = 0;
  };
  const take = async (signal: AbortSignal | undefined) => {
    for (;;) {
      signal?.throwIfAborted();
      forget();
      if (underWay + ended.length - oldest < most) {
        return begin();
      }
      const next = ended[oldest];
      if (next !== undefined) {
        await sleep(next + milliseconds - now());
      } else {
        await new Promise<void>(resolve => (wakeNext = resolve));
      }
    }
  };
  return {
    async turn(signal) {
      open += 1;
      const mine = queue.then(() => take(signal));
      queue = mine.catch(() => undefined);
      // A turn that is not taken is no longer asked for.
      return await mine.catch((reason: unknown) => {
        close();
        throw reason;
      });
    },
    jump() {
      open += 1;
      return begin();
    },
    quiet: () => (open === 0 ? Promise.resolve() : new Promise<void>(resolve => quiet.push(resolve))),
  };
}

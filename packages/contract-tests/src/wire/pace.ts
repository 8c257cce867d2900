import type { Clock } from "./clock.ts";

/** Hands out turns, no more than so many in a time. */
export interface Pace {
  /**
   * Waits for the next turn. It lasts until the returned function is called, when the answer has come.
   * @throws the signal's reason when the signal ends first; the turn is then not taken
   */
  turn(signal?: AbortSignal): Promise<() => void>;
  /** A turn at once, over the pace; those that come later wait as if it had been one of theirs. */
  turnNow(): () => void;
  /** Waits until no turn is asked for or under way. */
  quiet(): Promise<void>;
}

/**
 * At most `count` turns in any window of `milliseconds`, given in the order in which they were asked for; without a
 * count every turn comes at once. A place is free again one window after its call was answered: when the call arrived is
 * not known, only that it was before, and two bursts that were sent apart may arrive together.
 */
export function createPace(count: number | undefined, milliseconds: number, clock: Clock): Pace {
  const places = createPlaces(count ?? Number.POSITIVE_INFINITY, milliseconds, clock);
  const open = createOpenTurns();
  let queue: Promise<unknown> = Promise.resolve();

  const begin = () => {
    const leave = places.take();
    return () => {
      leave();
      open.remove();
    };
  };
  const waitAndBegin = async (signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    while (!places.isFree()) {
      await places.change(signal);
      signal?.throwIfAborted();
    }
    return begin();
  };
  return {
    async turn(signal) {
      open.add();
      const mine = queue.then(() => waitAndBegin(signal));
      queue = mine.catch(() => undefined);
      return await mine.catch((reason: unknown) => {
        open.remove();
        throw reason;
      });
    },
    turnNow() {
      open.add();
      return begin();
    },
    quiet: () => open.none(),
  };
}

/** So many turns that ended long ago are dropped together. */
const DROPPED_TOGETHER = 1024;

/** The places of a window: those under way, and those whose turn ended less than a window ago. */
function createPlaces(most: number, milliseconds: number, { now, sleep }: Clock) {
  const isLimited = Number.isFinite(most);
  /** When turns ended, the oldest first; those before `oldest` no longer count. */
  const ended: number[] = [];
  let oldest = 0;
  let underWay = 0;
  let wake: (() => void) | undefined;

  const dropOld = () => {
    while ((ended[oldest] ?? Number.POSITIVE_INFINITY) + milliseconds <= now()) {
      oldest += 1;
    }
    if (oldest >= DROPPED_TOGETHER) {
      ended.splice(0, oldest);
      oldest = 0;
    }
  };
  return {
    isFree() {
      dropOld();
      return underWay + ended.length - oldest < most;
    },
    /** Waits until a place may be free: until the oldest turn is a window old, or a turn ends. */
    change(signal: AbortSignal | undefined): Promise<void> {
      const next = ended[oldest];
      return next === undefined
        ? new Promise<void>(resolve => (wake = resolve))
        : sleep(next + milliseconds - now(), signal);
    },
    take() {
      underWay += 1;
      return () => {
        underWay -= 1;
        if (isLimited) {
          ended.push(now());
        }
        wake?.();
      };
    },
  };
}

/** Counts turns that are asked for or under way. */
function createOpenTurns() {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    add() {
      count += 1;
    },
    remove() {
      count -= 1;
      if (count === 0) {
        for (const resolve of waiting) {
          resolve();
        }
        waiting = [];
      }
    },
    none: () => (count === 0 ? Promise.resolve() : new Promise<void>(resolve => waiting.push(resolve))),
  };
}

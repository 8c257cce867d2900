/** The time a mock lives in: it runs with the machine's unless frozen, and can be pushed forward. */
export interface MockClock {
  /** Milliseconds since 1970, as the mock sees it. */
  now(): number;
  /** Moves the time forward, e.g. `clock.advance(15 * 60_000)`; delays that fall due end at once, in order. */
  advance(milliseconds: number): void;
}

/** The clock as the mock's own parts use it. */
export interface Clock extends MockClock {
  /** Milliseconds on a finer scale, for durations. */
  elapsed(): number;
  /** Resolves after so many milliseconds of this clock, or when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Goes back to a time that `now` gave; ends every delay. */
  restore(time: number): void;
  /** Goes back to where it started; ends every delay. */
  reset(): void;
}

/** Options of a mock's clock. */
export interface ClockOptions {
  /** Where the time starts. @default the machine's time */
  start?: number | string | Date;
  /** Time stands still but for `advance`. @default false */
  frozen?: boolean;
}

interface Sleeper {
  readonly due: number;
  /** Sets the timer anew, for what is left of the delay. */
  arm(): void;
  wake(): void;
}

const longestTimer = 2 ** 31 - 1;

/**
 * Makes a clock, e.g. `createClock({ start: "2026-01-28T00:00:00Z", frozen: true })`.
 *
 * @throws RangeError when the start is not a date
 */
export function createClock({ start, frozen = false }: ClockOptions = {}): Clock {
  const begin = start === undefined ? undefined : new Date(start).getTime();
  if (begin !== undefined && !Number.isFinite(begin)) {
    throw new RangeError(`clock.start "${start}" is not a date`);
  }
  const sleepers = new Set<Sleeper>();
  let origin = Date.now();
  let offset = 0;
  const now = () => (frozen ? origin : Date.now()) + offset;
  function setTo(time: number | undefined): void {
    origin = Date.now();
    offset = time === undefined ? 0 : time - origin;
    for (const sleeper of [...sleepers]) {
      sleeper.wake();
    }
  }
  setTo(begin);

  return {
    now,
    elapsed: () => (frozen ? 0 : performance.now()) + offset,
    advance(milliseconds) {
      // In plain JavaScript a text would be strung on to the time.
      if (!(Number.isFinite(milliseconds) && milliseconds >= 0)) {
        throw new RangeError(`clock.advance takes milliseconds from 0 up, not "${milliseconds}"`);
      }
      offset += milliseconds;
      wakeDue(sleepers, now());
    },
    sleep: (milliseconds, signal) => sleepUntil({ due: now() + milliseconds, now, frozen, sleepers, signal }),
    restore: setTo,
    reset: () => setTo(begin),
  };
}

/** Ends the delays that are over, in order, and sets the timers of the others anew. */
function wakeDue(sleepers: ReadonlySet<Sleeper>, now: number): void {
  const due = [...sleepers].filter(sleeper => sleeper.due <= now);
  for (const sleeper of due.sort((left, right) => left.due - right.due)) {
    sleeper.wake();
  }
  for (const sleeper of sleepers) {
    sleeper.arm();
  }
}

interface Sleep {
  readonly due: number;
  readonly now: () => number;
  readonly frozen: boolean;
  readonly sleepers: Set<Sleeper>;
  readonly signal: AbortSignal | undefined;
}

function sleepUntil({ due, now, frozen, sleepers, signal }: Sleep): Promise<void> {
  if (signal?.aborted) {
    return Promise.resolve();
  }
  return new Promise(resolve => {
    let timer: NodeJS.Timeout | undefined;
    const sleeper: Sleeper = {
      due,
      arm() {
        // A frozen clock needs no timer: only `advance` or `reset` can wake the sleeper.
        if (frozen) {
          return;
        }
        clearTimeout(timer);
        timer = setTimeout(sleeper.wake, Math.min(due - now(), longestTimer));
      },
      wake() {
        clearTimeout(timer);
        sleepers.delete(sleeper);
        signal?.removeEventListener("abort", sleeper.wake);
        resolve();
      },
    };
    sleepers.add(sleeper);
    sleeper.arm();
    signal?.addEventListener("abort", sleeper.wake);
  });
}

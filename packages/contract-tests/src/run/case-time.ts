/** The time of one case. */
export interface CaseTime {
  /** Rejects when the time is over; never resolves. */
  readonly over: Promise<never>;
  /** Waits for something that the target has no part in, such as a turn: meanwhile the time stands still. */
  idle<Result>(wait: Promise<Result>): Promise<Result>;
  /** Ends it: it does not run out any more. */
  stop(): void;
}

/** Starts the time of a case, in milliseconds; `makeError` makes what {@link CaseTime.over} rejects with. */
export function startCaseTime(milliseconds: number, makeError: () => Error): CaseTime {
  const { promise: over, reject } = withReject();
  let left = milliseconds;
  let since = 0;
  let waits = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    since = performance.now();
    // A process that stood still may come back when the time is over already.
    timer = setTimeout(() => reject(makeError()), Math.max(0, left));
  };
  const pause = () => {
    clearTimeout(timer);
    left -= performance.now() - since;
  };
  run();
  return {
    over,
    async idle(wait) {
      if (waits === 0) {
        pause();
      }
      waits += 1;
      try {
        return await wait;
      } finally {
        waits -= 1;
        if (waits === 0 && !isStopped) {
          run();
        }
      }
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** `Promise.withResolvers` is younger than the oldest Node that the suite runs on. */
function withReject() {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}

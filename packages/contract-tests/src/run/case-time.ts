/** The time of one case. */
export interface CaseTime {
  /** Rejects when the time is over; never resolves. */
  readonly over: Promise<never>;
  /** Waits for something that the target has no part in, such as a turn: meanwhile the time stands still. */
  idle<Result>(wait: Promise<Result>): Promise<Result>;
  /** Ends it: nothing is over any more. */
  stop(): void;
}

/** So many milliseconds, from now on; `tell` makes what {@link CaseTime.over} rejects with. */
export function startCaseTime(milliseconds: number, tell: () => Error): CaseTime {
  let left = milliseconds;
  let since = 0;
  let idling = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let end: (reason: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    end = reject;
  });
  const run = () => {
    since = performance.now();
    timer = setTimeout(() => end(tell()), left);
  };
  run();
  return {
    over,
    async idle(wait) {
      if (idling === 0) {
        clearTimeout(timer);
        left -= performance.now() - since;
      }
      idling += 1;
      try {
        return await wait;
      } finally {
        idling -= 1;
        if (idling === 0 && !isStopped) {
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

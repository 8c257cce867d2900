/** Does some work when it is its turn. */
export type Line = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * A waiting line: so many work at the same time, the others in the order they came. An HTTP agent has a line of its own,
 * but there each who waits is a whole request, and of a run of many operations most wait.
 */
export function createLine(most: number): Line {
  const waiting: (() => void)[] = [];
  let free = most;
  return async work => {
    if (free > 0) {
      free -= 1;
    } else {
      await new Promise<void>(resolve => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) {
        free += 1;
      } else {
        next();
      }
    }
  };
}

/** The most times that any window of that length holds; `times` in ascending order. */
export function busiestWindow(times: readonly number[], length: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[first] as number) >= length) {
      first++;
    }
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/**
 * How many times there are a second, over the `count` that follow the one at index `from`. Calls come in bursts, one a window: where
 * in a burst it begins does not matter if `count` is a multiple of the limit.
 */
export function ratePerSecond(times: readonly number[], from: number, count: number): number {
  return (count * 1000) / ((times[from + count] ?? Number.POSITIVE_INFINITY) - (times[from] ?? 0));
}

/** How many times lie from `from` up to `until`. */
export function countBetween(times: readonly number[], from: number, until: number): number {
  return times.filter(time => time >= from && time < until).length;
}

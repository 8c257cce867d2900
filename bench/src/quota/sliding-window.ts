/** The most times that any window of that length holds; `times` in ascending order. */
export function busiestWindow(times: readonly number[], length: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[first] as number) >= length) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/** How many times lie from `from` up to `until`. */
export function countBetween(times: readonly number[], from: number, until: number): number {
  return times.filter(time => time >= from && time < until).length;
}

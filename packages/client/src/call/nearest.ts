/**
 * The name that was probably meant: the one with the fewest letters to insert, delete or replace, at most a third of
 * those given. `nearest("timeoutMs", ["timeout", "deadline"])` is `timeout`; undefined where none is near.
 */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map(name => ({ name, steps: distance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  return best && best.steps <= given.length / 3 ? best.name : undefined;
}

/** The Levenshtein distance, by one row of its table after the other. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const letter of left) {
    const next = [(row[0] as number) + 1];
    for (const [index, other] of [...right].entries()) {
      const replaced = (row[index] as number) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] as number) + 1, (next[index] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}

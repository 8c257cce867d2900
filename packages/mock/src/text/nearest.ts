/**
 * The candidate that was probably meant, e.g. `nearest("--prot", ["--port", "--host"])` is `--port`: the one with the
 * fewest letters to change, at most a third of those given or `mostSteps`. Undefined where none is near.
 */
export function nearest(
  given: string,
  candidates: readonly string[],
  mostSteps: number = given.length / 3,
): string | undefined {
  const word = given.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = distance(word, candidate.toLowerCase());
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return least <= mostSteps ? best : undefined;
}

/**
 * The end of a message about a name that does not exist: the one that was probably meant, else those that exist.
 * `write` puts them as the message does, e.g. in quotes.
 */
export function meant(
  given: string,
  candidates: readonly string[],
  write: (candidate: string) => string = candidate => candidate,
): string {
  const near = nearest(given, candidates) ?? candidates.find(candidate => isBeginning(given, candidate));
  if (near !== undefined) {
    return `did you mean ${write(near)}?`;
  }
  return candidates.length === 0 ? "there is none" : `there are ${candidates.map(write).join(", ")}`;
}

/** Puts a name in quotes. */
export function quoted(name: string): string {
  return `"${name}"`;
}

function isBeginning(given: string, candidate: string): boolean {
  return given.length >= 3 && candidate.toLowerCase().startsWith(given.toLowerCase());
}

/** Letters to insert, delete, replace, or swap with the next. */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced, swapped));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

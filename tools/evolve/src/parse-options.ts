import { type ParseArgsConfig, parseArgs } from "node:util";
import { EvolveError } from "./evolve-error.ts";

/**
 * Parses a command line strictly.
 *
 * @throws EvolveError for an option that does not exist, with the nearest one that does, and for stray words.
 */
export function parseOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  const names = Object.keys(options).map(name => `--${name}`);
  for (const arg of args) {
    const name = arg.split("=")[0] ?? "";
    if (name.startsWith("--") && name !== "--" && !names.includes(name)) {
      throw new EvolveError(`there is no option ${name}; did you mean ${nearest(name, names)}?`);
    }
  }
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new EvolveError((error as Error).message, { cause: error });
  }
}

/** The candidate that begins with the word, else the one that takes the fewest single-letter edits to become it. */
function nearest(word: string, candidates: readonly string[]): string {
  return candidates.toSorted((a, b) => distance(word, a) - distance(word, b))[0] ?? word;
}

function distance(a: string, b: string): number {
  if (b.startsWith(a)) {
    return 0;
  }
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

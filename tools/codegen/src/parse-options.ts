import { type ParseArgsConfig, parseArgs } from "node:util";
import { CodegenError } from "./codegen-error.ts";

/**
 * Parses a command line strictly.
 *
 * @throws CodegenError for an option that does not exist, with the nearest one that does, and for stray words.
 */
export function parseOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  const names = Object.keys(options).map(name => `--${name}`);
  const unknown = args.map(arg => arg.split("=")[0] ?? "").find(name => name.startsWith("-") && !names.includes(name));
  if (unknown !== undefined) {
    throw new CodegenError(`there is no option "${unknown}"; did you mean "${nearest(unknown, names)}"?`);
  }
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (cause) {
    throw new CodegenError((cause as Error).message, { cause });
  }
}

/** The candidate that takes the fewest single-letter edits to become the word. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  return candidates.toSorted((a, b) => distance(word, a) - distance(word, b))[0];
}

function distance(a: string, b: string): number {
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

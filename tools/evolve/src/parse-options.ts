import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggestionFor } from "@ims-kit/values";
import { EvolveError } from "./evolve-error.ts";

/**
 * Parses a command line strictly.
 *
 * @throws EvolveError for an option that does not exist, with the nearest one that does, and for words that are no option.
 */
export function parseOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  const names = Object.keys(options).map(name => `--${name}`);
  for (const arg of args) {
    const name = arg.split("=")[0] ?? "";
    if (name.startsWith("--") && name !== "--" && !names.includes(name)) {
      throw new EvolveError(`there is no option ${name}; ${suggestionFor(name, names)}`);
    }
  }
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new EvolveError((error as Error).message, { cause: error });
  }
}

import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggestionFor } from "@ims-kit/values";
import { CodegenError } from "./codegen-error.ts";

/**
 * Parses a command line strictly.
 *
 * @throws CodegenError for an option that does not exist, with those that do, and for a word that belongs to no option.
 */
export function parseOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  const names = Object.keys(options).map(name => `--${name}`);
  const unknown = args.map(arg => arg.split("=")[0] ?? "").find(name => name.startsWith("-") && !names.includes(name));
  if (unknown !== undefined) {
    throw new CodegenError(`there is no option "${unknown}"; ${suggestionFor(unknown, names)}`);
  }
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (cause) {
    throw new CodegenError((cause as Error).message, { cause });
  }
}

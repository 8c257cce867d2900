import { Command, CommanderError, Option } from "commander";
import { nearestName } from "#values";
import type { CatalogOperation, CatalogParameter } from "../catalog/catalog.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { type CallFlags, callOptions } from "./call-flags.ts";
import { allowedValues, valueFromTexts } from "./parameter-value.ts";

/** What the words behind an operation's name say. */
export interface OperationArguments {
  readonly params: Readonly<Record<string, unknown>>;
  readonly flags: CallFlags;
}

/**
 * Reads the words behind an operation's name. A parameter may be written by its flag or by the vendor's name, e.g.
 * `--lib-id lib1` or `--LibId lib1`; a flag of `ims` itself wins over a parameter of the same flag, not over its vendor's name.
 *
 * @throws UsageError when a flag is unknown, or a value is missing or wrong
 */
export async function parseOperationArguments(
  operation: CatalogOperation,
  words: readonly string[],
  io: Io,
): Promise<OperationArguments> {
  const command = commandFor(operation);
  try {
    command.parse(withKnownFlags(operation, words), { from: "user" });
  } catch (error) {
    throw usageErrorFrom(error, operation);
  }
  const given = command.opts<Record<string, unknown>>();
  const params: Record<string, unknown> = {};
  for (const parameter of operation.parameters) {
    const texts = given[parameter.name] as string[] | undefined;
    if (texts !== undefined) {
      params[parameter.name] = await valueFromTexts(parameter, texts, io.readInput);
    }
  }
  checkRequired(operation, params, given);
  return { params, flags: given as CallFlags };
}

/** The command of an operation: one option a parameter, and those of `ims` itself. */
function commandFor(operation: CatalogOperation): Command {
  const command = new Command(operation.command).exitOverride().helpOption(false).allowExcessArguments(false);
  command.configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const option of callOptions(operation.pages)) {
    command.addOption(option);
  }
  for (const parameter of operation.parameters) {
    command.addOption(optionFor(parameter));
  }
  return command;
}

/** Commander knows the parameter by the vendor's name, which no flag of `ims` has. */
function optionFor(parameter: CatalogParameter): Option {
  const option = new Option(`--${parameter.name} <value>`, parameter.description);
  option.attributeName = () => parameter.name;
  return option.argParser((text: string, before: string[] | undefined) => {
    const allowed = allowedValues(parameter);
    if (allowed.length > 0 && !text.split(",").every(each => allowed.includes(each))) {
      throw new UsageError(`--${parameter.flag} takes ${allowed.join(", ")}, not "${text}"`);
    }
    return [...(before ?? []), text];
  });
}

/**
 * Flags in the form that commander knows: `--lib-id=x` becomes `--LibId=x`.
 *
 * @throws UsageError when there is no such flag
 */
function withKnownFlags({ parameters, pages, command }: CatalogOperation, words: readonly string[]): string[] {
  const own = callOptions(pages).flatMap(({ long }) => long ?? []);
  const flags = parameters.map(({ flag }) => `--${flag}`);
  return words.map(word => {
    const [, flag = "", rest = ""] = /^(--[A-Za-z][\w-]*)(=.*)?$/s.exec(word) ?? [];
    const parameter = parameters.find(({ flag: kebab, name }) => `--${kebab}` === flag || `--${name}` === flag);
    if (flag === "" || own.includes(flag)) {
      return word;
    }
    if (!parameter) {
      const near = nearestName(flag, [...flags, ...own]);
      const hint = near === undefined ? `See \`ims help ${command}\`.` : `Did you mean ${near}?`;
      throw new UsageError(`there is no flag ${flag}`, hint);
    }
    return `--${parameter.name}${rest}`;
  });
}

function checkRequired(
  { parameters, command, pages, descriptor }: CatalogOperation,
  params: object,
  given: CallFlags,
): void {
  const filledIn = pages ? [descriptor.pagination?.page, descriptor.pagination?.size] : [];
  const missing = parameters.filter(({ name, required }) => required && !(name in params) && !filledIn.includes(name));
  if (missing.length > 0) {
    const flags = missing.map(({ flag }) => `--${flag}`).join(", ");
    throw new UsageError(`${flags} ${missing.length > 1 ? "are" : "is"} required`, `See \`ims help ${command}\`.`);
  }
  for (const flag of ["resume", "download", "concurrency"] as const) {
    if (given[flag] !== undefined && !given.all) {
      throw new UsageError(`--${flag} belongs to a walk; add --all`);
    }
  }
}

/** Commander's message without its prefix, the parameter by its flag. */
function usageErrorFrom(error: unknown, { parameters, command }: CatalogOperation): unknown {
  if (!(error instanceof CommanderError)) {
    return error;
  }
  const message = error.message.replace(/^error: /, "").split("\n")[0] ?? "";
  const flagOf = (name: string) => parameters.find(each => each.name === name)?.flag ?? name;
  return new UsageError(
    message.replace(/--([A-Z]\w*)/, (_, name: string) => `--${flagOf(name)}`),
    `See \`ims help ${command}\`.`,
  );
}

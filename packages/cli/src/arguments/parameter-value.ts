import { readFileSync } from "node:fs";
import type { CatalogParameter, Schema } from "../catalog/catalog.ts";
import { UsageError } from "../errors/usage-error.ts";

/** How a parameter is written on a command line. */
export type ParameterKind = "boolean" | "integer" | "json" | "list" | "number" | "text";

/** How a parameter is written on a command line, by its schema. */
export function kindOf({ schema }: CatalogParameter): ParameterKind {
  const { type } = resolved(schema);
  switch (type) {
    case "array":
      return "list";
    case "boolean":
    case "integer":
    case "number":
      return type;
    case "string":
      return "text";
    default:
      return "json";
  }
}

/** The values that a parameter allows, if they are listed. */
export function allowedValues({ schema }: CatalogParameter): readonly string[] {
  const { enum: own, items } = resolved(schema);
  return (own ?? resolved(items ?? {}, schema).enum ?? []).map(String);
}

/**
 * The value of a flag's texts: a number, true or false, a list, or JSON as text, `@file` or `-`.
 *
 * @throws UsageError when the text is none of the parameter's kind
 */
export async function valueFromTexts(
  parameter: CatalogParameter,
  texts: readonly string[],
  readInput: () => Promise<string>,
): Promise<unknown> {
  const kind = kindOf(parameter);
  if (kind === "list") {
    return texts.flatMap(text => text.split(",")).filter(text => text !== "");
  }
  if (texts.length > 1) {
    throw new UsageError(`--${parameter.flag} is given ${texts.length} times; it takes one value`);
  }
  const text = String(texts[0]);
  return kind === "json" ? jsonFrom(parameter, await textFrom(text, readInput)) : scalarFrom(parameter, kind, text);
}

function scalarFrom(parameter: CatalogParameter, kind: ParameterKind, text: string): unknown {
  if (kind === "text") {
    return text;
  }
  if (kind === "boolean" && /^(true|false)$/.test(text)) {
    return text === "true";
  }
  const pattern = kind === "integer" ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if (kind !== "boolean" && pattern.test(text)) {
    return Number(text);
  }
  const wanted = { boolean: "true or false", integer: "a whole number", number: "a number" }[kind as "integer"];
  throw new UsageError(`--${parameter.flag} takes ${wanted}, not "${text}"`);
}

function jsonFrom({ flag }: CatalogParameter, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(
      `--${flag} takes JSON: ${(cause as Error).message}`,
      "Give it as text, as @file, or as - for standard input.",
    );
  }
}

async function textFrom(text: string, readInput: () => Promise<string>): Promise<string> {
  if (text === "-") {
    return readInput();
  }
  return text.startsWith("@") ? readTextFile(text.slice(1)) : text;
}

/** The text of a file. @throws UsageError when it cannot be read */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UsageError(`cannot read "${path}": ${(cause as NodeJS.ErrnoException).code}`);
  }
}

function resolved(schema: Schema, root: Schema = schema): Schema {
  const name = schema.$ref?.replace("#/$defs/", "");
  return name === undefined ? schema : resolved(root.$defs?.[name] ?? {}, root);
}

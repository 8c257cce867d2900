import type { Operation, Parameter } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { Refusal } from "../wire/message.ts";
import type { Pair } from "../wire/query-string.ts";

/** A call's parameters. */
export interface CallParameters {
  /** Typed as the contract says, by wire name, e.g. `{ LibId: ["lib1", "lib2"], PageNumber: 1 }`. */
  readonly values: Readonly<Record<string, Json>>;
  /** As sent, from query and form. */
  readonly pairs: readonly Pair[];
  /** Names that the contract does not know: the gateway lets them pass. */
  readonly unknown: readonly string[];
  /** The first thing wrong with names or numbers, if any; schemas are checked later. */
  readonly refusal: Refusal | undefined;
}

/**
 * Reads the pairs by the contract: names are matched exactly, a repeated name is refused, numbers are plain decimal,
 * whole ones of 64 bits. Prism does none of it.
 */
export function readParameters(operation: Operation, pairs: readonly Pair[]): CallParameters {
  const values: Record<string, Json> = {};
  let refusal: Refusal | undefined;
  const refuse = (code: string, subject: string, detail: string) => {
    refusal ??= { code, subject, detail };
  };
  for (const parameter of operation.parameters) {
    const texts = textsOf(pairs, parameter.name);
    if (texts.length === 0) {
      if (parameter.required) {
        refuse("MissingParameter", parameter.name, `"${parameter.name}" is required`);
      }
      continue;
    }
    const { type } = parameter.schema;
    const isArray = type === "array";
    if (texts.length > 1 && !(isArray && parameter.explode)) {
      refuse("InvalidParameter", parameter.name, `"${parameter.name}" is sent ${texts.length} times`);
    }
    const value = isArray ? itemsFromTexts(parameter, texts) : valueFromText(type, texts[0] ?? "");
    values[parameter.name] = value;
    // Prism takes `0x1` for an integer; the gateway does not.
    if (typeof value === "string" && isNumeric(type)) {
      refuse("InvalidParameter", parameter.name, `"${parameter.name}" is not ${numbers[type]}`);
    }
  }
  const unknown = unknownNames(operation, pairs);
  for (const name of unknown) {
    const meant = operation.parameters.find(parameter => parameter.name.toLowerCase() === name.toLowerCase());
    if (meant) {
      refuse("InvalidParameter", name, `the name is spelt "${meant.name}"`);
    }
  }
  return { values, pairs, unknown, refusal };
}

/** Documented parameters as sent, e.g. `{ LibId: "lib1,lib2", PageNumber: "1" }`. */
export function rawParameters(operation: Operation, pairs: readonly Pair[]): Record<string, string | string[]> {
  const raw: Record<string, string | string[]> = {};
  for (const { name, schema, explode } of operation.parameters) {
    const texts = textsOf(pairs, name);
    if (texts.length > 0) {
      raw[name] = schema.type === "array" && explode ? texts : (texts[0] ?? "");
    }
  }
  return raw;
}

function textsOf(pairs: readonly Pair[], wanted: string): string[] {
  const texts: string[] = [];
  for (const [name, value] of pairs) {
    if (name === wanted) {
      texts.push(value);
    }
  }
  return texts;
}

function unknownNames({ parameters }: Operation, pairs: readonly Pair[]): string[] {
  const unknown = pairs.filter(([name]) => !parameters.some(parameter => parameter.name === name));
  return unknown.length === 0 ? [] : [...new Set(unknown.map(([name]) => name))];
}

function itemsFromTexts({ schema, explode }: Parameter, texts: string[]): Json[] {
  const items = explode ? texts : (texts[0] ?? "").split(",");
  const type = (schema.items as { type?: Json } | undefined)?.type;
  return items.map(item => valueFromText(type, item));
}

/** What a numeric type takes. */
const numbers = { integer: "a plain decimal number of at most 64 bits", number: "a decimal number" } as const;

function isNumeric(type: Json | undefined): type is keyof typeof numbers {
  return type === "integer" || type === "number";
}

/** What is not of the type stays a string, for the schema to refuse. */
function valueFromText(type: Json | undefined, text: string): Json {
  if (type === "integer") {
    return /^-?(0|[1-9]\d{0,18})$/.test(text) && isLong(text) ? Number(text) : text;
  }
  if (type === "number") {
    return isDouble(text) ? Number(text) : text;
  }
  if (type === "boolean") {
    return text === "true" ? true : text === "false" ? false : text;
  }
  return text;
}

/** As Java's `Long.parseLong`; a number of JavaScript would round what is just beyond to the bound. */
function isLong(text: string): boolean {
  return text.length < 19 || BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}

/** An exponent counts, as for Java's `Double.parseDouble`: JavaScript writes `1e-7` and `1e+21` by itself. */
function isDouble(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

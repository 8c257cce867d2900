import { isObject, type Json, type JsonObject, nearestName } from "#values";
import type { Operation, Parameter } from "../contract/contract.ts";
import type { GatewayRules } from "../contract/gateway-rules.ts";
import type { Refusal } from "../wire/message.ts";
import type { Pair } from "../wire/query-string.ts";

/** A call's parameters. */
export interface CallParameters {
  /** Typed as the contract says, by wire name, e.g. `{ LibId: ["lib1", "lib2"], PageNumber: 1 }`. */
  readonly values: Readonly<Record<string, Json>>;
  /** Names that the contract does not know: the gateway lets them pass. */
  readonly unknown: readonly string[];
  /** The first thing wrong with names or numbers, if any; schemas are checked later. */
  readonly refusal: Refusal | undefined;
}

/**
 * Reads the pairs by the contract: names are matched exactly, a name comes once, and numbers are plain decimal, whole
 * ones of 64 bits; what another spelling gives stands in the gateway's rules.
 */
export function readParameters(operation: Operation, pairs: readonly Pair[], rules: GatewayRules): CallParameters {
  const spelt = rules.parameterOtherCase === "refused" ? pairs : pairs.map(pair => respelt(operation, pair));
  const read = operation.parameters.map(parameter => readParameter(parameter, textsOf(spelt, parameter.name), rules));
  const unknown = unknownNames(operation, spelt);
  const entries = read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return {
    values: Object.fromEntries(entries),
    unknown,
    refusal: read.find(({ refusal }) => refusal)?.refusal ?? refuseName(operation, unknown, rules),
  };
}

/** The code of a rule about parameters, e.g. `MissingLibId` of `Missing{parameter}`. */
export function parameterCode(rule: string, parameter: string): string {
  return rule.replace("{parameter}", parameter);
}

/** A sentence for each name that the contract does not know, e.g. `there is no parameter "EntytyName": did you mean "EntityName"?`. */
export function unknownParameterHints(operation: Operation, unknown: readonly string[]): string[] {
  const known = operation.parameters.map(({ name }) => name);
  return unknown.map(name => {
    const near = nearestName(name, known);
    return `the contract has no parameter "${name}"${near === undefined ? "" : `: did you mean "${near}"?`}`;
  });
}

interface ReadParameter {
  readonly name: string;
  readonly value?: Json;
  readonly refusal?: Refusal;
}

function readParameter(parameter: Parameter, texts: readonly string[], rules: GatewayRules): ReadParameter {
  const { name, schema, required, explode } = parameter;
  const refuse = (rule: string, detail: string): Refusal => ({
    code: parameterCode(rule, name),
    subject: name,
    detail,
  });
  if (texts.length === 0) {
    return required ? { name, refusal: refuse(rules.parameterMissing, `"${name}" is required`) } : { name };
  }
  const isArray = schema.type === "array";
  const value = isArray ? itemsFromTexts(parameter, texts, rules) : valueFromText(schema, texts[0] ?? "", rules);
  if (texts.length > 1 && !(isArray && explode) && rules.parameterRepeated === "refused") {
    return {
      name,
      value,
      refusal: refuse(rules.parameterInvalid, `"${name}" is sent ${texts.length} times, not once`),
    };
  }
  if (typeof value === "string" && isNumeric(schema.type)) {
    return { name, value, refusal: refuse(rules.parameterInvalid, `"${name}" is not ${numbers[schema.type]}`) };
  }
  return { name, value };
}

function respelt({ parameters }: Operation, [name, value]: Pair): Pair {
  return [parameters.find(parameter => parameter.name.toLowerCase() === name.toLowerCase())?.name ?? name, value];
}

function refuseName({ parameters }: Operation, unknown: readonly string[], rules: GatewayRules): Refusal | undefined {
  for (const name of unknown) {
    const meant = parameters.find(parameter => parameter.name.toLowerCase() === name.toLowerCase())?.name;
    if (meant !== undefined || rules.parameterUnknown === "refused") {
      const detail = meant === undefined ? `the contract has no parameter "${name}"` : `"${name}" is spelt "${meant}"`;
      return { code: parameterCode(rules.parameterInvalid, name), subject: name, detail };
    }
  }
  return undefined;
}

function textsOf(pairs: readonly Pair[], wanted: string): string[] {
  return pairs.filter(([name]) => name === wanted).map(([, value]) => value);
}

function unknownNames({ parameters }: Operation, pairs: readonly Pair[]): string[] {
  const known = new Set(["Action", "Version", ...parameters.map(({ name }) => name)]);
  return [...new Set(pairs.map(([name]) => name).filter(name => !known.has(name)))];
}

function itemsFromTexts({ schema, explode }: Parameter, texts: readonly string[], rules: GatewayRules): Json[] {
  const items = explode ? texts : (texts[0] ?? "").split(",");
  return items.map(item => valueFromText(isObject(schema.items) ? schema.items : {}, item, rules));
}

/** What a numeric type is written as. */
const numbers = { integer: "a plain decimal number of at most 64 bits", number: "a decimal number" } as const;

function isNumeric(type: Json | undefined): type is keyof typeof numbers {
  return type === "integer" || type === "number";
}

/** A text that does not fit its type stays a text, for the schema to refuse. */
function valueFromText({ type, enum: allowed }: JsonObject, text: string, rules: GatewayRules): Json {
  if (type === "integer") {
    return integerFromText(text, rules);
  }
  if (type === "number") {
    return isDouble(text) ? Number(text) : text;
  }
  if (type === "boolean") {
    return text === "true" ? true : text === "false" ? false : text;
  }
  const meant = rules.enumOtherCase === "accepted" && Array.isArray(allowed) ? allowed : [];
  return meant.find(value => String(value).toLowerCase() === text.toLowerCase()) ?? text;
}

function integerFromText(text: string, { integerOtherSpelling }: GatewayRules): Json {
  if (/^-?(0|[1-9]\d{0,18})$/.test(text) && isLong(text)) {
    return Number(text);
  }
  const isOddlySpelt = text.trim() !== "" && Number.isSafeInteger(Number(text));
  return integerOtherSpelling === "accepted" && isOddlySpelt ? Number(text) : text;
}

/** As Java's `Long.parseLong`; a number of JavaScript would round what is just beyond to the bound. */
function isLong(text: string): boolean {
  return text.length < 19 || BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}

/** An exponent counts, as for Java's `Double.parseDouble`: JavaScript writes `1e-7` and `1e+21` by itself. */
function isDouble(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

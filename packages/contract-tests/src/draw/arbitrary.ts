import fc from "fast-check";
import type { OperationModel, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { TEXT_FORMATS } from "./text-formats.ts";

/** Valid parameter values of an operation, drawn from the contract; optional ones come and go. */
export function validRequests(operation: OperationModel): fc.Arbitrary<Values> {
  const required = operation.parameters.filter(each => each.required);
  const properties = Object.fromEntries(
    operation.parameters.map(each => [each.name, arbitraryOf(each.schema, each.name)]),
  );
  return fc.record(properties, { requiredKeys: required.map(({ name }) => name) });
}

/** Any text in any parameter: mostly not valid, never harmful to a server that checks. */
export function anyTexts(operation: OperationModel): fc.Arbitrary<Record<string, string>> {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(...NASTY_TEXTS),
    fc.integer().map(String),
    fc.string({ maxLength: 400 }),
  );
  const names = operation.parameters.map(({ name }) => name);
  return fc.dictionary(fc.constantFrom(...names), text, { minKeys: 1, maxKeys: 3 }).map(drawn => ({ ...drawn }));
}

/** Texts that have broken servers before, each in every parameter that takes any text. */
export function nastyTexts(operation: OperationModel): Record<string, string>[] {
  const open = operation.parameters.filter(
    ({ schema }) => schema.type === "string" && schema.enum === undefined && schema.format === undefined,
  );
  return NASTY_TEXTS.map(text => Object.fromEntries(open.map(({ name }) => [name, text])));
}

const NASTY_TEXTS = [
  "' OR 1=1 --",
  '"',
  "\u0000",
  "\r\nx: y",
  "%00",
  "../../etc/passwd",
  "<b>&amp;",
  "#{7*7}",
  " ",
  "null",
  "-1",
  "1e999",
  "\u202e\ufeff",
  "a".repeat(2000),
];

/** One plain value that fits a schema, always the same; for a parameter of which the contract shows no example. */
export function plainValueOf(schema: Json): unknown {
  const type = [schema.type].flat().find(each => each !== "null");
  if (schema.const !== undefined) {
    return schema.const;
  }
  if (schema.enum !== undefined) {
    return schema.enum[0];
  }
  if (type === "array") {
    return [plainValueOf(schema.items ?? {})];
  }
  if (type === "boolean") {
    return true;
  }
  if (type === "string" && "text".length <= (schema.maxLength ?? 4) && (schema.minLength ?? 0) <= 4) {
    if (schema.format === undefined && new RegExp(schema.pattern ?? "", "u").test("text")) {
      return "text";
    }
  }
  return fc.sample(arbitraryOf(schema), { seed: 1, numRuns: 1 })[0];
}

/** Values that fit a schema, of the words that stand in query parameters. */
export function arbitraryOf(schema: Json, name = ""): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) {
    return fc.constant(schema.const);
  }
  if (schema.enum !== undefined) {
    return fc.constantFrom(...schema.enum);
  }
  switch ([schema.type].flat().find(type => type !== "null")) {
    case "integer":
      return integerOf(schema);
    case "number":
      return decimalOf(schema);
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(arbitraryOf(schema.items ?? { type: "string", minLength: 1, pattern: "^[^,]+$" }, name), {
        minLength: schema.minItems ?? 1,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 1) + 4),
      });
    default:
      return textOf(schema);
  }
}

function integerOf(schema: Json): fc.Arbitrary<number> {
  const limit = schema.format === "int32" ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
  const min = Math.max(
    schema.minimum ?? -limit,
    schema.exclusiveMinimum === undefined ? -limit : schema.exclusiveMinimum + 1,
  );
  const max = Math.min(
    schema.maximum ?? limit,
    schema.exclusiveMaximum === undefined ? limit : schema.exclusiveMaximum - 1,
  );
  const step = schema.multipleOf ?? 1;
  const [low, high] = [Math.ceil(min / step), Math.floor(max / step)];
  // Small numbers are what callers send; the whole range is drawn with a leaning to its borders, where servers slip.
  const small = fc.integer({ min: low, max: Math.min(high, low + 100) });
  return fc.oneof(small, fc.integer({ min: low, max: high })).map(number => number * step);
}

/** A size that callers send where the contract sets no limit. */
const SENSIBLE = 1e6;

/** More digits after the point than these are not drawn. */
const MOST_DIGITS = 6;

/** Decimals as callers write them, with two digits or, in a narrow range, a few more; the borders are among them. */
function decimalOf(schema: Json): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const top = maximum ?? exclusiveMaximum;
  const low = minimum ?? exclusiveMinimum ?? Math.min(0, top ?? 0) - SENSIBLE;
  const high = Math.min(top ?? Number.POSITIVE_INFINITY, low + 2 * SENSIBLE);
  const digits = [2, 3, 4, 5].find(each => (high - low) * 10 ** each >= 10) ?? MOST_DIGITS;
  const step = multipleOf ?? 10 ** -digits;
  const fits = (number: number) =>
    number >= low &&
    number <= (top ?? high) &&
    number !== exclusiveMinimum &&
    number !== exclusiveMaximum &&
    (multipleOf === undefined || Number.isInteger(number / multipleOf));
  const borders = fc.constantFrom(low, top ?? high);
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  if (first > last) {
    return borders.filter(fits);
  }
  const inside = fc.integer({ min: first, max: last }).map(count => Number((count * step).toFixed(MOST_DIGITS)));
  return fc.oneof(inside, borders).filter(fits);
}

function textOf(schema: Json): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, "x-max-bytes": mostBytes } = schema;
  const bytesOf = (text: string) => new TextEncoder().encode(text).length;
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && bytesOf(text) <= (mostBytes ?? Number.POSITIVE_INFINITY);
  return anyTextFor(schema, minLength, Math.min(maxLength, mostBytes ?? 64, minLength + 64)).filter(fits);
}

function anyTextFor({ format, pattern, contentMediaType }: Json, minLength: number, maxLength: number) {
  const known = TEXT_FORMATS[format];
  if (known !== undefined) {
    return known;
  }
  if (contentMediaType === "application/json") {
    return fc.json({ maxDepth: 1 });
  }
  // A comma parts the values of a list and so cannot stand in one; the pattern that says so is met by leaving it out.
  if (pattern === "^[^,]+$") {
    return fc.string({ unit: "grapheme", minLength, maxLength }).map(leaveCommas);
  }
  return pattern === undefined
    ? fc.string({ unit: "grapheme", minLength, maxLength })
    : fc.stringMatching(new RegExp(pattern, "u"));
}

function leaveCommas(text: string): string {
  return text.replaceAll(",", ".");
}

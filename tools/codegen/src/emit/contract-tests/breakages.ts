import type { Json, ParameterNode, SchemaNode } from "../../contract.ts";
import { arrayExample } from "./answer-lines.ts";
import { article } from "./line.ts";

/** One way in which a parameter's value can be wrong. */
export interface Breakage {
  /** For people, e.g. `a PageNumber of 0, below its minimum,`. */
  readonly what: string;
  /** The word of the schema that is broken, e.g. `minimum`. */
  readonly word: string;
  /** The wrong value as it travels; several for a repeated key. */
  readonly value: string | string[];
  /** Whether it may also be taken for a missing parameter. */
  readonly empty?: true;
}

/** All ways in which a schema's words let a query value be wrong. */
export function breakagesOf(parameter: ParameterNode, schema: SchemaNode): Breakage[] {
  const { name } = parameter;
  const found = schema.type === "array" ? listBreakages(parameter, schema) : valueBreakages(name, schema);
  // Two words may be broken by one value; one line for it is enough.
  return found.filter((each, at) => found.findIndex(other => String(other.value) === String(each.value)) === at);
}

function valueBreakages(name: string, schema: SchemaNode): Breakage[] {
  const { type, format, minimum, maximum, minLength, maxLength } = schema as Limits;
  const found: Breakage[] = [];
  const add = (word: string, value: string, what: string) => found.push({ word, value, what });
  const numeric = type === "integer" || type === "number";
  if (schema.enum !== undefined) {
    const [first] = schema.enum;
    const flipped = String(first).toUpperCase() === first ? String(first).toLowerCase() : String(first).toUpperCase();
    add("enum", "no-such-value", `${article(name)} outside its enum`);
    if (!schema.enum.includes(flipped)) {
      add("enum", flipped, `${article(name)} in other letters' case`);
    }
  }
  if (schema.const !== undefined) {
    add("const", "no-such-value", `${article(name)} other than its constant`);
  }
  if (numeric) {
    add("type", "abc", `${article(name)} that is no number`);
  }
  if (type === "integer") {
    add("type", "1.5", `${article(name)} with a fraction`);
    add("type", "0x1", `${article(name)} in hexadecimal`);
    add("type", "1e1", `${article(name)} with an exponent`);
  }
  if (type === "boolean") {
    add("type", "maybe", `${article(name)} that is neither true nor false`);
  }
  if (minimum !== undefined) {
    add("minimum", String(minimum - 1), `${article(name)} of ${minimum - 1}, below its minimum,`);
  }
  // Zero is one thing, a sign before the digits another: servers that read digits alone stumble here.
  if (minimum !== undefined && minimum >= 0) {
    add("minimum", "-1", `${article(name)} of -1, a negative number,`);
  }
  if (maximum !== undefined) {
    add("maximum", String(maximum + 1), `${article(name)} of ${maximum + 1}, above its maximum,`);
  }
  if (schema.exclusiveMinimum !== undefined) {
    add(
      "exclusiveMinimum",
      String(schema.exclusiveMinimum),
      `${article(name)} of ${schema.exclusiveMinimum}, its lower border,`,
    );
  }
  if (schema.exclusiveMaximum !== undefined) {
    add(
      "exclusiveMaximum",
      String(schema.exclusiveMaximum),
      `${article(name)} of ${schema.exclusiveMaximum}, its upper border,`,
    );
  }
  if (typeof schema.multipleOf === "number") {
    const value = (minimum ?? 0) + schema.multipleOf / 2;
    add("multipleOf", String(value), `${article(name)} that is no multiple of ${schema.multipleOf}`);
  }
  const limit = LARGEST[format ?? ""];
  if (limit !== undefined && numeric) {
    add("format", limit, `${article(name)} beyond ${format}`);
  }
  if (type === "string" && format === "date-time") {
    add("format", "not-a-date", `${article(name)} that is no date`);
  }
  if (type === "string" && format === "uri") {
    add("format", "not a uri", `${article(name)} that is no address`);
  }
  if (minLength !== undefined && minLength > 1) {
    add("minLength", "a".repeat(minLength - 1), `${article(name)} that is too short`);
  }
  if (maxLength !== undefined) {
    add("maxLength", "a".repeat(maxLength + 1), `${article(name)} that is too long`);
  }
  if (schema.pattern !== undefined) {
    const value = offPattern(schema.pattern, minLength ?? 1, maxLength ?? 1000);
    if (value !== undefined) {
      add("pattern", value, `${article(name)} that does not match its pattern`);
    }
  }
  const word = wordAgainstEmpty(schema);
  if (word !== undefined) {
    found.push({ word, value: "", what: `an empty ${name}`, empty: true });
  }
  return found;
}

function listBreakages(parameter: ParameterNode, schema: SchemaNode): Breakage[] {
  const { name, explode = true } = parameter;
  const { minItems = 0, maxItems } = schema as { minItems?: number; maxItems?: number };
  const given = arrayExample(parameter, schema).map(String);
  const wire = (values: string[]) => (explode ? values : values.join(","));
  const found: Breakage[] = [];
  for (const broken of valueBreakages("value", schema.items ?? {})) {
    const value = wire([given[0] ?? "a", String(broken.value), given[1] ?? given[0] ?? "b"]);
    found.push({
      word: `items ${broken.word}`,
      value,
      what: `${article(name)} whose list holds ${broken.what.replace(/,$/, "")}`,
    });
  }
  if (minItems > 1) {
    found.push({
      word: "minItems",
      value: wire(repeated(given, minItems - 1)),
      what: `${article(name)} with too few values`,
    });
  }
  if (maxItems !== undefined) {
    found.push({
      word: "maxItems",
      value: wire(repeated(given, maxItems + 1)),
      what: `${article(name)} with too many values`,
    });
  }
  if (schema.uniqueItems === true && given[0] !== undefined) {
    found.push({ word: "uniqueItems", value: wire([given[0], given[0]]), what: `${article(name)} with a value twice` });
  }
  if (minItems > 0) {
    found.push({ word: "minItems", value: "", what: `an empty ${name}`, empty: true });
  }
  return found;
}

interface Limits {
  type?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

/** One more than the largest number of a format. */
const LARGEST: Record<string, string> = { int32: "2147483648", int64: "9223372036854775808" };

function wordAgainstEmpty(schema: SchemaNode): string | undefined {
  if (schema.enum !== undefined) {
    return (schema.enum as Json[]).includes("") ? undefined : "enum";
  }
  if (["integer", "number", "boolean"].includes(String(schema.type))) {
    return "type";
  }
  if (typeof schema.minLength === "number" && schema.minLength > 0) {
    return "minLength";
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test("")) {
    return "pattern";
  }
  return undefined;
}

function offPattern(pattern: string, least: number, most: number): string | undefined {
  const candidates = ["!", " ", "a", "1", "-", "é", "a b", "ab!"].flatMap(text => [
    text,
    text.repeat(Math.ceil(least / text.length)),
  ]);
  const expression = new RegExp(pattern, "u");
  return candidates.find(text => text.length >= least && text.length <= most && !expression.test(text));
}

function repeated(values: string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => values[index % values.length] ?? "a");
}

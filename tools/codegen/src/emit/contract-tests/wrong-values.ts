import type { Json, ParameterNode, SchemaNode } from "../../contract.ts";
import { arrayExample } from "./answer-claims.ts";
import { article, otherCase } from "./claim.ts";

/** One way in which a parameter's value can be wrong. */
export interface WrongValue {
  /** For people, e.g. `a PageNumber of 0, below its minimum,`. */
  readonly what: string;
  /** The word of the schema that is broken, e.g. `minimum`. */
  readonly word: string;
  /** The wrong value as it travels; several for a repeated key. */
  readonly value: string | string[];
  /** Whether it may also be taken for a missing parameter. */
  readonly empty?: true;
  /** The gateway's rule that decides, e.g. `enumOtherCase`, where it is only another spelling of a right value. */
  readonly rule?: string;
}

/** All ways in which a schema's words let a query value be wrong. */
export function wrongValuesFor(parameter: ParameterNode, schema: SchemaNode): WrongValue[] {
  const { name } = parameter;
  const found = schema.type === "array" ? wrongLists(parameter, schema) : wrongSingles(name, schema);
  // Two words may be broken by one value; one claim for it is enough.
  return found.filter((each, at) => found.findIndex(other => String(other.value) === String(each.value)) === at);
}

function wrongSingles(name: string, schema: SchemaNode): WrongValue[] {
  return [
    ...wrongChoices(name, schema),
    ...wrongTypes(name, schema),
    ...wrongNumbers(name, schema as Limits),
    ...wrongFormats(name, schema as Limits),
    ...wrongTexts(name, schema),
    ...emptyValue(name, schema),
  ];
}

function wrongChoices(name: string, schema: SchemaNode): WrongValue[] {
  const [first] = schema.enum ?? [];
  const other = otherCase(String(first));
  return [
    ...(schema.enum === undefined
      ? []
      : [{ word: "enum", value: "no-such-value", what: `${article(name)} outside its enum` }]),
    ...(schema.enum === undefined || schema.enum.includes(other)
      ? []
      : [{ word: "enum", value: other, what: `${article(name)} in other letters' case`, rule: "enumOtherCase" }]),
    ...(schema.const === undefined
      ? []
      : [{ word: "const", value: "no-such-value", what: `${article(name)} other than its constant` }]),
  ];
}

function wrongTypes(name: string, { type }: SchemaNode): WrongValue[] {
  const wrong = (value: string, what: string, rule?: string): WrongValue => ({
    word: "type",
    value,
    what: `${article(name)} ${what}`,
    ...(rule !== undefined && { rule }),
  });
  return [
    ...(type === "integer" || type === "number" ? [wrong("abc", "that is not a number")] : []),
    ...(type === "integer"
      ? [
          wrong("1.5", "with a fraction"),
          wrong("0x1", "in hexadecimal", "integerOtherSpelling"),
          wrong("1e1", "with an exponent", "integerOtherSpelling"),
        ]
      : []),
    ...(type === "boolean" ? [wrong("maybe", "that is neither true nor false")] : []),
  ];
}

function wrongNumbers(name: string, limits: Limits): WrongValue[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits;
  const wrong = (word: string, value: number, what: string) => ({
    word,
    value: String(value),
    what: `${article(name)} ${what}`,
  });
  return [
    ...(minimum === undefined ? [] : [wrong("minimum", minimum - 1, `of ${minimum - 1}, below its minimum,`)]),
    // Zero is one thing, a sign before the digits another: servers that read digits alone stumble here.
    ...(minimum !== undefined && minimum >= 0 ? [wrong("minimum", -1, "of -1, a negative number,")] : []),
    ...(maximum === undefined ? [] : [wrong("maximum", maximum + 1, `of ${maximum + 1}, above its maximum,`)]),
    ...(exclusiveMinimum === undefined
      ? []
      : [wrong("exclusiveMinimum", exclusiveMinimum, `of ${exclusiveMinimum}, its lower border,`)]),
    ...(exclusiveMaximum === undefined
      ? []
      : [wrong("exclusiveMaximum", exclusiveMaximum, `of ${exclusiveMaximum}, its upper border,`)]),
    ...(multipleOf === undefined
      ? []
      : [wrong("multipleOf", (minimum ?? 0) + multipleOf / 2, `that is not a multiple of ${multipleOf}`)]),
  ];
}

function wrongFormats(name: string, { type, format = "" }: Limits): WrongValue[] {
  const number = type === "integer" || type === "number" ? LARGEST[format] : undefined;
  const text = type === "string" ? NOT_OF_FORMAT[format] : undefined;
  return [
    ...(number === undefined ? [] : [{ word: "format", value: number, what: `${article(name)} beyond ${format}` }]),
    ...(text === undefined
      ? []
      : [{ word: "format", value: text.value, what: `${article(name)} that is not ${text.what}` }]),
  ];
}

function wrongTexts(name: string, schema: SchemaNode): WrongValue[] {
  const { minLength = 0, maxLength, "x-max-bytes": mostBytes } = schema as Limits;
  const wrong = (word: string, value: string, what: string) => ({ word, value, what: `${article(name)} ${what}` });
  const off =
    schema.pattern === undefined ? undefined : textOffPattern(schema.pattern, minLength || 1, maxLength ?? 1000);
  return [
    ...(minLength > 1 ? [wrong("minLength", "a".repeat(minLength - 1), "that is too short")] : []),
    ...(maxLength === undefined ? [] : [wrong("maxLength", "a".repeat(maxLength + 1), "that is too long")]),
    ...(mostBytes === undefined ? [] : [wrong("x-max-bytes", textOfBytes(mostBytes + 1), `of ${mostBytes + 1} bytes`)]),
    ...(off === undefined ? [] : [wrong("pattern", off, "that does not match its pattern")]),
    ...(schema.contentMediaType === "application/json" ? [wrong("contentMediaType", '{"a":', "that is not JSON")] : []),
  ];
}

/** Bytes and letters differ: the last letter has more than one. */
function textOfBytes(count: number): string {
  return `${"a".repeat(count - 2)}é`;
}

function emptyValue(name: string, schema: SchemaNode): WrongValue[] {
  const word = wordAgainstEmpty(schema);
  return word === undefined ? [] : [{ word, value: "", what: `an empty ${name}`, empty: true }];
}

function wrongLists(parameter: ParameterNode, schema: SchemaNode): WrongValue[] {
  const { name, explode = true } = parameter;
  const { minItems = 0, maxItems } = schema as { minItems?: number; maxItems?: number };
  const given = arrayExample(parameter, schema).map(String);
  const wire = (values: string[]) => (explode ? values : values.join(","));
  const found: WrongValue[] = [];
  for (const broken of wrongSingles("value", schema.items ?? {})) {
    const value = wire([given[0] ?? "a", String(broken.value), given[1] ?? given[0] ?? "b"]);
    found.push({
      word: `items ${broken.word}`,
      value,
      what: `${article(name)} whose list holds ${broken.what.replace(/,$/, "")}`,
      ...(broken.rule !== undefined && { rule: broken.rule }),
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
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  maxLength?: number;
  "x-max-bytes"?: number;
}

/** One more than the largest number of a format. */
const LARGEST: Record<string, string> = { int32: "2147483648", int64: "9223372036854775808" };

const NOT_OF_FORMAT: Record<string, { value: string; what: string }> = {
  "date-time": { value: "not-a-date", what: "a date" },
  uri: { value: "not a uri", what: "an address" },
};

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

function textOffPattern(pattern: string, least: number, most: number): string | undefined {
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

import type { Contract, ContractOperation, Json, ParameterNode, ResponseNode, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { article, examplesOf, type Line, line, responsesOf, schemaOf } from "./line.ts";

/** What a valid call gives: every allowed value is accepted. */
export function acceptedLines(contract: Contract, { query }: ContractOperation): Line[] {
  return query.flatMap(parameter => parameterLines(contract, parameter));
}

/** What each answer of the whole run must be, a success or an error. */
export function answerLines(contract: Contract, operation: ContractOperation): Line[] {
  const responses = responsesOf(contract, operation);
  const success = responses.find(([status]) => status >= 200 && status < 300)?.[1];
  const headers = Object.keys(success?.headers ?? {});
  const errors = responses.filter(([status]) => status >= 400).map(([, response]) => response);
  return [
    line("answersKnownStatus", "every answer has a status that the contract documents"),
    line("answersAsJson", "every answer is JSON and says so"),
    ...elementLines(contract, operation.success, ofSuccess),
    line("answersNothingUnknown", "an answer holds no element that the contract does not know"),
    ...errorLines(contract, errors),
    ...(resolveRef<SchemaNode>(contract.document, operation.success).properties?.RequestId === undefined
      ? []
      : [line("requestIdsDiffer", "every answer has a RequestId unlike any other")]),
    ...headers
      .filter(name => name.toLowerCase() === "x-acs-request-id")
      .map(name => line("requestIdInHeader", `the header ${name} repeats the RequestId`, name.toLowerCase())),
    line("everyAnswerFits", "every answer of the run fits the contract, whatever was asked"),
  ];
}

/** Statuses share their schemas more often than not: an element that several errors have is one line. */
function errorLines(contract: Contract, errors: readonly ResponseNode[]): Line[] {
  const schemas = errors.flatMap(response => Object.values(response.content ?? {}).map(({ schema }) => schema));
  const lines = schemas.flatMap(schema => (schema === undefined ? [] : elementLines(contract, schema, ofError)));
  const distinct = lines.filter((each, at) => lines.findIndex(other => other.claim === each.claim) === at);
  if (distinct.length === 0) {
    return [];
  }
  return [
    ...distinct,
    line("errorsNothingUnknown", "an error holds no element that the contract does not know"),
    ...(errors.some(response => examplesOf(contract, response).length > 0)
      ? [line("errorsKnownCode", "every error has a Code that the contract documents for its status")]
      : []),
  ];
}

function parameterLines(contract: Contract, parameter: ParameterNode): Line[] {
  const { name } = parameter;
  const schema = schemaOf(contract, parameter.schema);
  const accepts = (claim: string, value: Json) => line("accepts", claim, { [name]: value });
  const lines: Line[] = (schema.enum ?? []).map(value => accepts(`${name} ${value} is accepted`, value));
  if (parameter.required !== true) {
    lines.push(accepts(`a call without ${name} is accepted`, null));
    const example = parameter.example ?? exampleOf(schema);
    if (schema.enum === undefined && example !== undefined) {
      lines.push(accepts(`a call with ${name} is accepted`, example));
    }
  }
  if (schema.type === "integer") {
    const { minimum, maximum = largestOf(schema) } = schema as { minimum?: number; maximum?: number };
    if (minimum !== undefined) {
      lines.push(accepts(`${name} ${minimum}, the smallest there is, is accepted`, minimum));
    }
    if (maximum !== undefined) {
      lines.push(accepts(`${name} ${maximum}, the largest there is, is accepted`, maximum));
    }
  }
  if (schema.type === "array" && schema.items !== undefined) {
    const items = arrayExample(parameter, schema);
    const [first] = items;
    if (first !== undefined) {
      lines.push(accepts(`${name} with one value is accepted`, [first]));
    }
    if (items.length > 1) {
      lines.push(accepts(`${name} with ${items.length} values is accepted`, items));
    }
    for (const value of schema.items.enum ?? []) {
      lines.push(accepts(`${name} ${value} is accepted`, [value]));
    }
  }
  if (
    schema.type === "string" &&
    schema.enum === undefined &&
    schema.pattern === undefined &&
    schema.format === undefined
  ) {
    const most = typeof schema.maxLength === "number" ? schema.maxLength : undefined;
    if (schema.minLength === 1) {
      lines.push(accepts(`${article(name)} of one letter is accepted`, "a"));
    }
    if (most !== undefined) {
      lines.push(accepts(`${article(name)} of ${most} letters, the longest there is, is accepted`, "a".repeat(most)));
    }
    if (most === undefined || most >= ODD_TEXT.length) {
      lines.push(accepts(`${article(name)} with spaces, signs and letters of many alphabets is accepted`, ODD_TEXT));
    }
  }
  return lines;
}

/** What must survive encoding, signing and decoding. */
const ODD_TEXT = "a b+c/d=e&f%20'(!*)~ é 样本 🙂";

/** Whose elements they are, and the case that looks at one. */
interface Holder {
  readonly who: string;
  readonly call: string;
}

const ofSuccess: Holder = { who: "an answer", call: "answersElement" };
const ofError: Holder = { who: "an error", call: "errorsElement" };

/** Where an element stands. */
interface Place {
  readonly path: string;
  readonly name: string;
  readonly required: boolean;
}

const body: Place = { path: "", name: "", required: true };

function elementLines(contract: Contract, node: SchemaNode, holder: Holder, place = body): Line[] {
  const { path, name, required } = place;
  const schema = resolveRef<SchemaNode>(contract.document, node);
  const own = path === "" || path.endsWith("/*") ? [] : [elementLine(schema, holder, place)];
  if (schema.items !== undefined) {
    const each = { path: `${path}/*`, name: `each ${name}`, required };
    return [...own, ...elementLines(contract, schema.items, holder, each)];
  }
  return [
    ...own,
    ...Object.entries(schema.properties ?? {}).flatMap(([property, inner]) => {
      const escaped = property.replaceAll("~", "~0").replaceAll("/", "~1");
      return elementLines(contract, inner, holder, {
        path: `${path}/${escaped}`,
        name: name === "" ? property : `${name}.${property}`,
        required: (schema.required ?? []).includes(property),
      });
    }),
  ];
}

function elementLine(schema: SchemaNode, { who, call }: Holder, { path, name, required }: Place): Line {
  const type = [schema.type].flat().filter(Boolean).join(" or ");
  const words = [
    type === "" ? "" : `, ${article(type)}`,
    schema.minimum === undefined ? "" : ` of at least ${schema.minimum}`,
    schema.format === undefined ? "" : ` (${schema.format})`,
    schema.enum === undefined ? "" : ` among ${schema.enum.join(", ")}`,
  ].join("");
  const [, each, last] = /^(each .+)\.([^.]+)$/.exec(name) ?? [];
  return line(call, `${each ?? who} ${required ? "has" : "may have"} ${last ?? name}${words}`, path);
}

function largestOf(schema: SchemaNode): number | undefined {
  return schema.format === "int32" ? 2 ** 31 - 1 : undefined;
}

function exampleOf(schema: SchemaNode): Json | undefined {
  const given = (schema.examples as Json[] | undefined)?.[0] ?? schema.default;
  if (given !== undefined) {
    return given as Json;
  }
  return { string: "text", integer: 1, number: 1, boolean: true }[String(schema.type)];
}

/** Values of an array parameter, as many as it may have and not more than its example. */
export function arrayExample(parameter: ParameterNode, schema: SchemaNode): Json[] {
  const given = parameter.example ?? (schema.examples as Json[] | undefined)?.[0];
  if (Array.isArray(given)) {
    return given;
  }
  const one = schema.items?.enum?.[0] ?? exampleOf(schema.items ?? {});
  return one === undefined ? [] : [one];
}

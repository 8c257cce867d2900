import type { Contract, ContractOperation, Json, ParameterNode, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { article, type Line, line, responsesOf, schemaOf } from "./line.ts";

/** What a valid call gives: every allowed value is accepted, every element of the answer is there. */
export function answerLines(contract: Contract, operation: ContractOperation): Line[] {
  const success = responsesOf(contract, operation).find(([status]) => status >= 200 && status < 300)?.[1];
  const headers = Object.keys(success?.headers ?? {});
  return [
    ...operation.query.flatMap(parameter => acceptedLines(contract, parameter)),
    line("answersAsJson", "an answer is JSON and says so"),
    ...elementLines(contract, operation.success, "", "", true),
    line("answersNothingUnknown", "an answer holds no element that the contract does not know"),
    ...(resolveRef<SchemaNode>(contract.document, operation.success).properties?.RequestId === undefined
      ? []
      : [line("requestIdsDiffer", "every answer has a RequestId unlike any other")]),
    ...headers
      .filter(name => name.toLowerCase() === "x-acs-request-id")
      .map(name => line("requestIdInHeader", `the header ${name} repeats the RequestId`, name.toLowerCase())),
  ];
}

function acceptedLines(contract: Contract, parameter: ParameterNode): Line[] {
  const { name } = parameter;
  const schema = schemaOf(contract, parameter.schema);
  const accepts = (claim: string, value: Json) => line("accepts", claim, { [name]: value });
  const lines: Line[] = (schema.enum ?? []).map(value => accepts(`${name} ${value} is accepted`, value));
  if (parameter.required !== true) {
    lines.push(accepts(`a call without ${name} is accepted`, null));
    const example = parameter.example ?? exampleOf(schema);
    if (schema.enum === undefined && example !== undefined)
      lines.push(accepts(`a call with ${name} is accepted`, example));
  }
  if (schema.type === "integer") {
    const { minimum, maximum = largestOf(schema) } = schema as { minimum?: number; maximum?: number };
    if (minimum !== undefined) lines.push(accepts(`${name} ${minimum}, the smallest there is, is accepted`, minimum));
    if (maximum !== undefined) lines.push(accepts(`${name} ${maximum}, the largest there is, is accepted`, maximum));
  }
  if (schema.type === "array" && schema.items !== undefined) {
    const items = arrayExample(parameter, schema);
    const [first] = items;
    if (first !== undefined) lines.push(accepts(`${name} with one value is accepted`, [first]));
    if (items.length > 1) lines.push(accepts(`${name} with ${items.length} values is accepted`, items));
    for (const value of schema.items.enum ?? []) lines.push(accepts(`${name} ${value} is accepted`, [value]));
  }
  if (
    schema.type === "string" &&
    schema.enum === undefined &&
    schema.pattern === undefined &&
    schema.format === undefined
  ) {
    const most = typeof schema.maxLength === "number" ? schema.maxLength : undefined;
    if (schema.minLength === 1) lines.push(accepts(`${article(name)} of one letter is accepted`, "a"));
    if (most !== undefined)
      lines.push(accepts(`${article(name)} of ${most} letters, the longest there is, is accepted`, "a".repeat(most)));
    if (most === undefined || most >= ODD_TEXT.length) {
      lines.push(accepts(`${article(name)} with spaces, signs and letters of many alphabets is accepted`, ODD_TEXT));
    }
  }
  return lines;
}

/** What must survive encoding, signing and decoding. */
const ODD_TEXT = "a b+c/d=e&f%20'(!*)~ é 样本 🙂";

function elementLines(contract: Contract, node: SchemaNode, path: string, name: string, required: boolean): Line[] {
  const schema = resolveRef<SchemaNode>(contract.document, node);
  const own = path === "" || path.endsWith("/*") ? [] : [elementLine(schema, path, name, required)];
  if (schema.items !== undefined) {
    return [...own, ...elementLines(contract, schema.items, `${path}/*`, `each ${name}`, true)];
  }
  return [
    ...own,
    ...Object.entries(schema.properties ?? {}).flatMap(([property, inner]) => {
      const escaped = property.replaceAll("~", "~0").replaceAll("/", "~1");
      const inside = name === "" ? property : `${name}.${property}`;
      return elementLines(contract, inner, `${path}/${escaped}`, inside, (schema.required ?? []).includes(property));
    }),
  ];
}

function elementLine(schema: SchemaNode, path: string, name: string, required: boolean): Line {
  const type = [schema.type].flat().filter(Boolean).join(" or ");
  const words = [
    type === "" ? "" : `, ${article(type)}`,
    schema.minimum === undefined ? "" : ` of at least ${schema.minimum}`,
    schema.format === undefined ? "" : ` (${schema.format})`,
    schema.enum === undefined ? "" : ` among ${schema.enum.join(", ")}`,
  ].join("");
  const [, holder, last] = /^(each .+)\.([^.]+)$/.exec(name) ?? [];
  const who = holder === undefined ? "an answer" : holder;
  return line("answersElement", `${who} ${required ? "has" : "may have"} ${last ?? name}${words}`, path);
}

function largestOf(schema: SchemaNode): number | undefined {
  return schema.format === "int32" ? 2 ** 31 - 1 : undefined;
}

function exampleOf(schema: SchemaNode): Json | undefined {
  const given = (schema.examples as Json[] | undefined)?.[0] ?? schema.default;
  if (given !== undefined) return given as Json;
  return { string: "text", integer: 1, number: 1, boolean: true }[String(schema.type)];
}

/** Values of an array parameter, as many as it may have and not more than its example. */
export function arrayExample(parameter: ParameterNode, schema: SchemaNode): Json[] {
  const given = parameter.example ?? (schema.examples as Json[] | undefined)?.[0];
  if (Array.isArray(given)) return given;
  const one = schema.items?.enum?.[0] ?? exampleOf(schema.items ?? {});
  return one === undefined ? [] : [one];
}

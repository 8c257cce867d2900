import type { Contract, ContractOperation, ResponseNode, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { literal, propertyName } from "../source-text.ts";

/** One case as it is written: a function of the suite's door, the claim, and what the function is told. */
export interface Line {
  readonly call: string;
  readonly claim: string;
  readonly told: readonly unknown[];
}

/** The lines of a family under their heading. */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A line, told nothing but its claim unless more is given. */
export function line(call: string, claim: string, ...told: unknown[]): Line {
  return { call, claim, told };
}

/** The line's source text, always on one line. */
export function callOf({ call, claim, told }: Line): string {
  return `${call}(${[quoted(claim), ...told.map(oneLine)].join(", ")})`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(oneLine).join(", ")}]`;
  }
  if (typeof value === "string") {
    return inAscii(quoted(value));
  }
  if (typeof value !== "object" || value === null) {
    return literal(value);
  }
  const fields = Object.entries(value).map(([key, field]) => `${propertyName(key)}: ${oneLine(field)}`);
  return `{ ${fields.join(", ")} }`;
}

/** In double quotes, or in single ones where that saves escapes. */
function quoted(text: string): string {
  const plain = JSON.stringify(text);
  return text.includes('"') && !/['\\]/.test(text) ? `'${plain.slice(1, -1).replaceAll('\\"', '"')}'` : plain;
}

/** One letter beyond Latin-1 and Node holds the whole file at two bytes a letter; a run has a file an operation. */
function inAscii(text: string): string {
  return text.replace(/[^ -~]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The responses of an operation with their references resolved, by status. */
export function responsesOf({ document }: Contract, { node }: ContractOperation): [number, ResponseNode][] {
  return Object.entries(node.responses).map(([status, response]) => [
    Number(status),
    resolveRef<ResponseNode>(document, response),
  ]);
}

/** The named examples of a response's JSON body. */
export function examplesOf({ document }: Contract, response: ResponseNode): [string, unknown][] {
  const media = Object.entries(response.content ?? {}).find(([type]) => type.includes("json"))?.[1];
  return Object.entries(media?.examples ?? {}).map(([name, example]) => [
    name,
    resolveRef<{ value?: unknown }>(document, example).value,
  ]);
}

/** Those of these error codes that the operation documents; with none the suite takes any documented one. */
export function documented(contract: Contract, operation: ContractOperation, ...codes: string[]): string[] {
  const known = new Set(
    responsesOf(contract, operation).flatMap(([, response]) =>
      examplesOf(contract, response).map(([, value]) => (value as { Code?: unknown } | undefined)?.Code),
    ),
  );
  return codes.filter(code => known.has(code));
}

/** The schema of a parameter with references resolved, its items' too. */
export function schemaOf({ document }: Contract, node: SchemaNode | undefined): SchemaNode {
  const schema = resolveRef<SchemaNode>(document, node ?? {});
  return schema.items === undefined ? schema : { ...schema, items: resolveRef<SchemaNode>(document, schema.items) };
}

/** `an integer`, `a string`. */
export function article(word: string): string {
  return /^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`;
}

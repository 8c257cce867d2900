import type { Contract, ContractOperation, ResponseNode, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { literal, propertyName } from "../source-text.ts";

/** One case as it is written: a function of the suite, the claim, and the function's other arguments. */
export interface Claim {
  readonly call: string;
  readonly claim: string;
  readonly args: readonly unknown[];
  /** The name of the assumption that it judges; `assumed` or `observed` is written around it. */
  readonly assumption?: string | undefined;
}

/** The claims of a family under their heading. */
export interface Section {
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** A documented claim. */
export function claim(call: string, text: string, ...args: unknown[]): Claim {
  return { call, claim: text, args };
}

/** A claim that may judge an assumption of this name. */
export function claimOn(assumption: string, call: string, text: string, ...args: unknown[]): Claim {
  return { call, claim: text, args, assumption };
}

/** What a name of an assumption stands for: its basis, or undefined where a source says it. */
export type BasisOf = (assumption: string) => "assumed" | "observed" | undefined;

/** The claim's source text, always on one line. */
export function sourceOf({ call, claim: text, args, assumption }: Claim, basisOf: BasisOf): string {
  const source = `${call}(${[quoted(text), ...args.map(oneLine)].join(", ")})`;
  const basis = assumption === undefined ? undefined : basisOf(assumption);
  return basis === undefined ? source : `${basis}(${quoted(assumption ?? "")}, ${source})`;
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

/** A response of an operation, its reference resolved. */
export interface StatusResponse {
  readonly status: number;
  readonly response: ResponseNode;
  /** Whether operations share it: it is written as a reference, and belongs to the gateway. */
  readonly shared: boolean;
}

/** The responses of an operation. */
export function responsesOf({ document }: Contract, { node }: ContractOperation): StatusResponse[] {
  return Object.entries(node.responses).map(([status, response]) => ({
    status: Number(status),
    response: resolveRef<ResponseNode>(document, response),
    shared: "$ref" in response,
  }));
}

/** The named examples of a response's JSON body. */
export function examplesOf({ document }: Contract, response: ResponseNode): [string, unknown][] {
  const media = Object.entries(response.content ?? {}).find(([type]) => type.includes("json"))?.[1];
  return Object.entries(media?.examples ?? {}).map(([name, example]) => [
    name,
    resolveRef<{ value?: unknown }>(document, example).value,
  ]);
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

/** The text in other letters' case. */
export function otherCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}

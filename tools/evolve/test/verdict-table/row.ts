import type { Json } from "../../src/diff/document.ts";

/** A loosely typed contract node, so that a row reads as the edit it is. */
// biome-ignore lint/suspicious/noExplicitAny: rows reach deep into JSON; a wrong key fails the row.
export type Node = any;

/** One change with its expected verdict for client / mock / contract-tests, why, and the most lines that say it (1 where left out). */
export type Row = readonly [claim: string, edit: (node: Node) => void, verdict: string, why: string, lines?: number];

/** The parameter of that name. */
export const parameter = (operation: Node, name: string) => operation.parameters.find((one: Node) => one.name === name);
/** The schema of a parameter. */
export const schemaOf = (operation: Node, name: string) => parameter(operation, name).schema;
/** The schema of an answer's body. */
export const answer = (operation: Node, status = "200") =>
  operation.responses[status].content["application/json"].schema;
/** The schema of one sample in the answer. */
export const sample = (operation: Node) => answer(operation).properties.Samples.properties.Sample.items;
/** The list without one value. */
export const without = (list: Json[], value: Json) => list.filter(item => item !== value);

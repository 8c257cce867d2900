import type { Contract, ContractOperation, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";

const pageNumber = /^Page(Number|No)$/i;

/** Whether an operation lists by page numbers: it takes one, or says so, and its answer holds an array. */
export function isPagedList({ document }: Contract, { node, query, success }: ContractOperation): boolean {
  const saysSo = query.some(({ name }) => pageNumber.test(name)) || node["x-pagination"] !== undefined;
  return saysSo && holdsArray(document, success, []);
}

/** The schema at a JSON pointer into values that fit `root`, e.g. `/Samples/Sample`; `undefined` where none is described. */
export function schemaOfValueAt(document: unknown, root: SchemaNode, pointer: string): SchemaNode | undefined {
  let schema: SchemaNode | undefined = resolveRef<SchemaNode>(document, root);
  for (const step of pointer.split("/").slice(1)) {
    const child: SchemaNode | undefined = Object.hasOwn(schema?.properties ?? {}, step)
      ? schema?.properties?.[step]
      : undefined;
    schema = child && resolveRef<SchemaNode>(document, child);
  }
  return schema;
}

function holdsArray(document: unknown, node: SchemaNode, seen: readonly SchemaNode[]): boolean {
  const schema = resolveRef<SchemaNode>(document, node);
  if (schema.type === "array") {
    return true;
  }
  if (seen.includes(schema)) {
    return false;
  }
  return Object.values(schema.properties ?? {}).some(child => holdsArray(document, child, [...seen, schema]));
}

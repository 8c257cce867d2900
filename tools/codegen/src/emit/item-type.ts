import type { Contract, ContractOperation, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { typeName } from "../naming.ts";

/** The type of a paged operation's items. */
export interface ItemType {
  /** e.g. `Sample`, or `ListThingsResponse["Things"][number]` where the contract gives the items no name. */
  readonly name: string;
  /** Whether `name` is a type of its own, to be imported. */
  readonly imported: boolean;
}

/** What `x-pagination`'s pointer leads to; `undefined` where the operation does not page. */
export function itemTypeName({ document }: Contract, { id, node, success }: ContractOperation): ItemType | undefined {
  const pointer = node["x-pagination"]?.items;
  if (pointer === undefined) {
    return undefined;
  }
  const steps = pointer.split("/").slice(1);
  let schema = resolveRef<SchemaNode>(document, success);
  for (const step of steps) {
    schema = resolveRef<SchemaNode>(document, schema.properties?.[step] ?? {});
  }
  const ref = schema.items?.$ref?.match(/^#\/components\/schemas\/(.+)$/)?.[1];
  if (ref !== undefined) {
    return { name: typeName(ref), imported: true };
  }
  return { name: `${id}Response${steps.map(step => `[${JSON.stringify(step)}]`).join("")}[number]`, imported: false };
}

import type { Contract, ContractOperation, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { typeName } from "../../naming.ts";

/** The names of an operation's types. */
interface OperationTypes {
  readonly params: string;
  readonly response: string;
  readonly walkParams: string;
  /** What a page lists, e.g. `Sample`; `undefined` where the operation does not page. */
  readonly item: string | undefined;
  /** Those of them that are exports of `types.ts`, sorted. */
  readonly named: readonly string[];
}

/** The names of the types that an operation takes and answers. */
export function operationTypes(contract: Contract, operation: ContractOperation): OperationTypes {
  const { id, node } = operation;
  const [params, walkParams, response] = [`${id}Params`, `${id}WalkParams`, `${id}Response`];
  if (node["x-pagination"] === undefined) {
    return { params, response, walkParams, item: undefined, named: [params, response].sort() };
  }
  const { item, isNamed } = itemType(contract, operation);
  const named = [params, walkParams, response, ...(isNamed ? [item] : [])].sort();
  return { params, response, walkParams, item, named };
}

/** What the pointer of `x-pagination` leads to: a named type, or the place in the answer's type. */
function itemType(
  { document }: Contract,
  { id, node, success }: ContractOperation,
): { item: string; isNamed: boolean } {
  const steps = node["x-pagination"]?.items.split("/").slice(1) ?? [];
  let schema = resolveRef<SchemaNode>(document, success);
  for (const step of steps) {
    schema = resolveRef<SchemaNode>(document, schema.properties?.[step] ?? {});
  }
  const name = schema.items?.$ref?.match(/^#\/components\/schemas\/(.+)$/)?.[1];
  return name === undefined
    ? { item: `${id}Response${steps.map(step => `[${JSON.stringify(step)}]`).join("")}[number]`, isNamed: false }
    : { item: typeName(name), isNamed: true };
}

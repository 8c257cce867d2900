import type { Contract, ContractOperation, ParameterNode, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { tidy } from "./tidy.ts";

/** orval's file of one call function, with what no option of orval's says written in. */
export function callsText(contract: Contract, { path, query }: ContractOperation, text: string): string {
  const exploded = explodedArrays(contract, query);
  const values = query.some(({ required }) => required) ? "params" : "params ?? {}";
  // orval hands the serializer nothing but the values, so the exploded arrays' names are written in here.
  const call = `serializeParameters(${[values, ...(exploded.length > 0 ? [JSON.stringify(exploded)] : [])].join(", ")})`;
  return tidy(
    text
      .replace("serializeParameters(params)", call)
      // orval takes package names only; the specifier stands for our own types.
      .replaceAll("'#types'", "'../schema.ts'")
      // The fragment that keeps paths apart in the contract leaves the URL: all operations live at `/`.
      .replaceAll(path, "/"),
  );
}

/** Names of the array parameters that travel as repeated keys, which is what OpenAPI means by default. */
function explodedArrays({ document }: Contract, query: readonly ParameterNode[]): string[] {
  const isArray = ({ schema }: ParameterNode) => resolveRef<SchemaNode>(document, schema ?? {}).type === "array";
  return query.filter(parameter => isArray(parameter) && (parameter.explode ?? true)).map(({ name }) => name);
}

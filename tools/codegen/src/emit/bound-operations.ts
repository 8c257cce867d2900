import type { Contract, ContractOperation } from "../contract.ts";
import type { Emitter } from "./emitter.ts";
import { operationDoc } from "./operations/operation-doc.ts";
import { operationTypes } from "./operations/operation-types.ts";
import { banner, docComment } from "./source-text.ts";

/** The interface of a client with every operation bound to it: what editors show and complete after `ims.`. */
export const boundOperations: Emitter = {
  name: "bound-operations",
  emit: contract => ({ "packages/client/src/gen/bound-operations.ts": boundText(contract) }),
};

function boundText(contract: Contract): string {
  const { file, operations } = contract;
  const types = operations.flatMap(operation => operationTypes(contract, operation).named);
  const bounds = operations.map(({ node }) => (node["x-pagination"] === undefined ? "BoundCall" : "BoundList"));
  return `${banner(file)}
import type { ${distinct(bounds).join(", ")} } from "../bound-operation.ts";
import type {
${distinct(types)
  .map(type => `  ${type},\n`)
  .join("")}} from "./types.ts";

/** All operations of the contract as members of a client. */
export interface BoundOperations {
${operations.map(operation => memberText(contract, operation)).join("")}}
`;
}

function memberText(contract: Contract, operation: ContractOperation): string {
  const { params, walkParams, response, item } = operationTypes(contract, operation);
  const type =
    item === undefined
      ? `BoundCall<${params}, ${response}>`
      : `BoundList<${params}, ${response}, ${item}, ${walkParams}>`;
  return `${docComment([operationDoc(operation)], "  ")}  readonly ${operation.name}: ${type};\n`;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

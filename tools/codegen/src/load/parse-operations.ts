import { CodegenError, messageAt } from "../codegen-error.ts";
import type { ContractOperation, OpenApiDocument, OperationNode, ParameterNode, ResponseNode } from "../contract.ts";
import { escapePointer, resolveRef } from "../json-pointer.ts";
import { camelCase, kebabCase } from "../naming.ts";
import type { Locator } from "../read/create-locator.ts";
import { refuseUnsupported } from "./refuse-unsupported.ts";
import { unservedSchemas } from "./unserved-schemas.ts";

/**
 * The operations of a bundled document, in its order.
 *
 * @throws CodegenError for what codegen cannot serve, naming file, operation and pointer.
 */
export function parseOperations(document: OpenApiDocument, locator: Locator): ContractOperation[] {
  const refusals: string[] = [];
  const operations: ContractOperation[] = [];
  const owners = new Map<string, string>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, node] of Object.entries(item)) {
      const pointer = `/paths/${escapePointer(path)}/${escapePointer(method)}`;
      const refuse = (below: string, what: string) => {
        const operation = typeof node?.operationId === "string" ? node.operationId : path;
        refusals.push(messageAt({ ...locator.place(pointer + below), operation }, what));
      };
      if (refuseUnsupported({ document, path, method, node, refuse })) {
        continue;
      }
      const operation = operationFrom({ document, path, node, pointer, file: locator.file(pointer) });
      const owner = owners.get(operation.fileName);
      if (owner !== undefined) {
        refuse("/operationId", `its files would be named like those of "${owner}"; rename one`);
      }
      owners.set(operation.fileName, operation.id);
      operations.push(operation);
    }
  }
  for (const { name, what } of unservedSchemas(document, operations)) {
    refusals.push(messageAt(locator.place(`/components/schemas/${escapePointer(name)}`), what));
  }
  if (refusals.length > 0) {
    throw new CodegenError(refusals.join("\n"));
  }
  return operations;
}

interface OperationSource {
  readonly document: OpenApiDocument;
  readonly path: string;
  readonly node: OperationNode;
  readonly pointer: string;
  readonly file: string;
}

function operationFrom({ document, path, node, pointer, file }: OperationSource): ContractOperation {
  const parameters = (node.parameters ?? []).map(parameter => resolveRef<ParameterNode>(document, parameter));
  const answer = resolveRef<ResponseNode>(document, node.responses["200"] as ResponseNode);
  return {
    id: node.operationId,
    name: camelCase(node.operationId),
    fileName: kebabCase(node.operationId),
    path,
    pointer,
    file,
    node,
    parameters,
    query: parameters.filter(parameter => parameter.in === "query"),
    success: answer.content?.["application/json"]?.schema ?? {},
  };
}

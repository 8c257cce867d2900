import { CodegenError, messageAt, type Place } from "../codegen-error.ts";
import type { ContractOperation, OpenApiDocument, OperationNode, ParameterNode, ResponseNode } from "../contract.ts";
import { escapePointer, resolveRef } from "../json-pointer.ts";
import { camelCase, kebabCase } from "../naming.ts";
import { refuseUnsupported } from "./refuse-unsupported.ts";

/**
 * The operations of a bundled document, in its order.
 *
 * @throws CodegenError for what codegen cannot serve, naming file, operation and pointer.
 */
export function parseOperations(document: OpenApiDocument, locate: (pointer: string) => Place): ContractOperation[] {
  const refusals: string[] = [];
  const operations: ContractOperation[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    const at = `/paths/${escapePointer(path)}`;
    for (const [method, node] of Object.entries(item)) {
      const pointer = `${at}/${escapePointer(method)}`;
      const refuse = (below: string, what: string) => {
        const place = locate(pointer + below);
        const operation = typeof node?.operationId === "string" ? node.operationId : path;
        refusals.push(messageAt({ ...place, operation }, what));
      };
      if (refuseUnsupported({ document, path, method, node, refuse })) continue;
      operations.push(operationFrom({ document, path, node, pointer, file: locate(pointer).file }));
    }
  }
  if (refusals.length > 0) throw new CodegenError(refusals.join("\n"));
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

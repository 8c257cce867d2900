import { type Document, isObject, type JsonObject } from "../../diff/document.ts";
import { type AddedOperation, type Change, effects } from "../change.ts";
import { callName } from "../phrases.ts";

/** Judges operations that only one of the contracts has. */
export function judgeOperations(from: Document, to: Document): Change[] {
  return [
    ...onlyIn(from, to).map(({ id, node }): Change => {
      const text = `The operation was removed${node.deprecated === true ? "; it was deprecated before" : ""}.`;
      const instead = `remove the calls of \`${callName(id)}\``;
      return { operation: id, rule: "operation-removed", text, instead, effect: effects.gone };
    }),
    ...onlyIn(to, from).map(({ id, node }): Change => {
      const text = `The operation is new: call \`${callName(id)}\`.`;
      return { operation: id, rule: "operation-added", text, added: addedOperation(node), effect: effects.adds };
    }),
  ];
}

function addedOperation(node: JsonObject): AddedOperation {
  const { tags, summary = "", "x-standing": standing = "reviewed", "x-ram": ram } = node;
  const accessLevel = isObject(ram) ? String(ram.accessLevel) : "";
  return {
    tag: Array.isArray(tags) ? String(tags[0] ?? "") : "",
    summary: String(summary),
    standing: String(standing),
    writes: node["x-effect"] !== undefined || ["create", "delete", "update"].includes(accessLevel),
  };
}

function onlyIn(contract: Document, other: Document): { id: string; node: JsonObject }[] {
  return Object.entries(contract.paths ?? {})
    .filter(([path]) => other.paths?.[path] === undefined)
    .flatMap(([path, methods]) =>
      Object.values(methods)
        .filter(isObject)
        .map(node => ({ id: String(node.operationId ?? path), node })),
    );
}

import type { Document, JsonObject } from "../../diff/document.ts";
import { isObject } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { callName } from "../phrases.ts";

/** Judges operations that only one of the contracts has. */
export function judgeOperations(from: Document, to: Document): Change[] {
  return [
    ...onlyIn(from, to).map(({ id, node }): Change => {
      const text = `The operation was removed${node.deprecated === true ? "; it was deprecated before" : ""}.`;
      return {
        operation: id,
        rule: "operation-removed",
        text,
        instead: `remove the calls of \`${callName(id)}\``,
        effect: effects.gone,
      };
    }),
    ...onlyIn(to, from).map(({ id }): Change => {
      return {
        operation: id,
        rule: "operation-added",
        text: `The operation is new: call \`${callName(id)}\`.`,
        effect: effects.adds,
      };
    }),
  ];
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

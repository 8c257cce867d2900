import type { ContractOperation, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import type { Rule } from "./rule.ts";

/** The constant headers say what the rest of the contract says: the action is the operationId, the version that of the contract. */
export const actionConstant: Rule = {
  name: "action-constant",
  check: ({ document, version, operations }, report) => {
    for (const operation of operations) {
      const wanted = { "x-acs-action": operation.id, "x-acs-version": version };
      for (const [header, value] of Object.entries(wanted)) {
        const found = constantOf(document, operation, header);
        if (found === value) {
          continue;
        }
        const remedy = `give the header parameter "${header}" the const "${value}"`;
        const what = found === undefined ? `there is no "${header}"` : `"${header}" is "${found}"`;
        report(`${operation.pointer}${found === undefined ? "" : "/parameters"}`, `${what}; ${remedy}`, operation);
      }
    }
  },
};

function constantOf(document: unknown, { parameters }: ContractOperation, header: string): unknown {
  const parameter = parameters.find(({ in: place, name }) => place === "header" && name === header);
  return parameter?.schema && resolveRef<SchemaNode>(document, parameter.schema).const;
}

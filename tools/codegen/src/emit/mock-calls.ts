import type { Contract, ResponseNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import type { Emitter } from "./emitter.ts";
import { banner, propertyName } from "./source-text.ts";

/** What the mock's own types are made of: the parameters of each action, and the codes of the documented errors. */
export const mockCalls: Emitter = {
  name: "mock-calls",
  emit: contract => ({ "packages/mock/src/gen/calls.ts": callsText(contract) }),
};

function callsText(contract: Contract): string {
  const names = contract.operations.map(({ id }) => `${id}Params`);
  const codes = errorCodes(contract);
  return `${banner(contract.file)}
import type { ${[...names].sort().join(", ")} } from "@ims-kit/spec/types";

/** The parameters of each operation, by its action. */
export interface CallParameters {
${contract.operations.map(({ id }) => `  ${propertyName(id)}: ${id}Params;\n`).join("")}}

/** The codes of all documented errors. */
export type ErrorCode =${codes.length === 0 ? " never" : codes.map(code => `\n  | ${JSON.stringify(code)}`).join("")};
`;
}

/** In the order of the contract, each once. */
function errorCodes({ document, operations }: Contract): string[] {
  const codes = new Set<string>();
  for (const { node } of operations) {
    for (const reference of Object.values(node.responses)) {
      const { content } = resolveRef<ResponseNode>(document, reference);
      for (const example of Object.values(content?.["application/json"]?.examples ?? {})) {
        const { value } = resolveRef<{ value?: unknown }>(document, example);
        const code = (value as { Code?: unknown } | undefined)?.Code;
        if (typeof code === "string") {
          codes.add(code);
        }
      }
    }
  }
  return [...codes];
}

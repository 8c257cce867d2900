import { collectAssumptions } from "../basis/collect-assumptions.ts";
import type { Contract, SchemaNode } from "../contract.ts";
import type { Emitter } from "./emitter.ts";

/**
 * The bundled contract as Prism needs it: answers closed, so that dynamic ones carry no invented properties, and no
 * security, which the gateway in front of Prism checks. `x-assumptions` lists what can be switched, and where it stands.
 */
export const mockContract: Emitter = {
  name: "mock-contract",
  emit: contract => ({ "packages/mock/src/gen/contract.json": contractText(contract) }),
};

function contractText(contract: Contract): string {
  const document = JSON.parse(contract.json);
  delete document.security;
  delete document.components?.securitySchemes;
  for (const item of Object.values<Record<string, { security?: unknown; responses?: object }>>(document.paths)) {
    for (const operation of Object.values(item)) {
      delete operation.security;
      close(operation.responses);
    }
  }
  close(document.components?.schemas);
  close(document.components?.responses);
  document["x-assumptions"] = collectAssumptions(contract).filter(({ basis }) => basis === "assumed");
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function close(node: unknown): void {
  if (typeof node !== "object" || node === null) {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    // An example's value only looks like a schema.
    if (key === "examples" || key === "example") {
      continue;
    }
    close(value);
  }
  const schema = node as SchemaNode;
  if (schema.type === "object" && schema.properties !== undefined) {
    schema.additionalProperties ??= false;
  }
}

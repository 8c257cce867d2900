import type { Contract, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { typeName } from "../naming.ts";
import type { Time } from "../stopwatch.ts";
import type { Emitter } from "./emitter.ts";
import { banner, docComment } from "./source-text.ts";
import { typesDocument } from "./types/types-document.ts";

/**
 * The types of the contract, by openapi-typescript, printed as named interfaces with the contract's text on each member.
 * The client stands alone and has them itself; everybody else takes them from the spec.
 */
export const types: Emitter = {
  name: "types",
  emit: async (contract, time) => {
    const text = await typesText(contract, time);
    return { "packages/client/src/gen/types.ts": text, "spec/gen/types.d.ts": text };
  },
};

async function typesText(contract: Contract, time: Time): Promise<string> {
  const document = typesDocument(contract);
  const nodes = await time("openapi-typescript", async () => {
    // Loads the TypeScript compiler, which takes half a second.
    const { default: openapiTS } = await import("openapi-typescript");
    // The library resolves references in place, so it gets a copy.
    const copy = structuredClone(document) as never;
    return openapiTS(copy, { silent: true, defaultNonNullable: false, emptyObjectsUnknown: true });
  });
  const { schemaTypes, typeText } = await import("./types/type-text.ts");
  const inputs = new Set(contract.operations.flatMap(({ id }) => [`${id}Params`, `${id}WalkParams`]));
  const declarations = schemaTypes(nodes).map(({ name, type }) => {
    const schema = document.components.schemas[name] as SchemaNode;
    const { description } = resolveRef<SchemaNode>(document, schema);
    const text = typeText({ name: typeName(name), type, schema, document, isInput: inputs.has(name) });
    return docComment([description]) + text;
  });
  return `${banner(contract.file)}\n${declarations.join("\n")}`;
}

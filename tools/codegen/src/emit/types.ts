import type { Contract, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { typeName } from "../naming.ts";
import type { Time } from "../stopwatch.ts";
import type { Emitter } from "./emitter.ts";
import { banner, docComment } from "./source-text.ts";
import { typesDocument } from "./types/types-document.ts";

// Loads the TypeScript compiler, which takes half a second.
const load = async () => ({
  ...(await import("openapi-typescript")),
  ...(await import("./types/type-text.ts")),
});

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
  const { default: openapiTS, schemaTypes, typeText } = await time("typescript", load);
  const nodes = await time("openapi-typescript", () =>
    // The library resolves references in place, so it gets a copy.
    openapiTS(structuredClone(document) as never, {
      silent: true,
      defaultNonNullable: false,
      emptyObjectsUnknown: true,
    }),
  );
  const inputs = new Set(contract.operations.flatMap(({ id }) => [`${id}Params`, `${id}WalkParams`]));
  const declarations = schemaTypes(nodes).map(({ name, type }) => {
    const schema = document.components.schemas[name] as SchemaNode;
    const { description } = resolveRef<SchemaNode>(document, schema);
    const text = typeText({ name: typeName(name), type, schema, document, isInput: inputs.has(name) });
    return docComment([description]) + text;
  });
  return `${banner(contract.file)}\n${declarations.join("\n")}`;
}

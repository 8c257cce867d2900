import type { Contract, ContractOperation } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { typeName } from "../naming.ts";
import type { Time } from "../stopwatch.ts";
import type { Emitter } from "./emitter.ts";
import { banner, docComment } from "./source-text.ts";

let library: Promise<typeof import("openapi-typescript")> | undefined;
const load = () => (library ??= import("openapi-typescript"));

/**
 * The types, by openapi-typescript, under the names that callers use. The mock gets the same text, as it may not
 * import the client.
 */
export const schema: Emitter = {
  name: "schema",
  emit: async (contract, time) => {
    const text = await schemaText(contract, time);
    return { "packages/client/src/gen/schema.ts": text, "packages/mock/src/gen/schema.ts": text };
  },
};

async function schemaText(contract: Contract, time: Time): Promise<string> {
  const text = await time("openapi-typescript", async () => {
    const { default: openapiTS, astToString } = await load();
    // The library resolves references in place, so it gets a copy.
    const nodes = await openapiTS(JSON.parse(contract.json), {
      silent: true,
      defaultNonNullable: false,
      emptyObjectsUnknown: true,
    });
    return astToString(nodes.filter(node => "name" in node && ["components", "operations"].includes(nameOf(node))));
  });
  const shapes = text
    .replaceAll(/^export interface (components|operations) /gm, "interface $1 ")
    .replaceAll(/^( +)/gm, spaces => " ".repeat(Math.floor(spaces.length / 4) * 2 + (spaces.length % 4)));
  return `${banner}
${[...contract.operations.map(operationTypes), ...componentTypes(contract)].join("\n")}
${shapes}`;
}

function nameOf(node: object): string {
  return (node as { name: { text: string } }).name.text;
}

function operationTypes({ id, name, query }: ContractOperation): string {
  const at = `operations["${id}"]`;
  const params = query.length === 0 ? "Record<string, never>" : `NonNullable<${at}["parameters"]["query"]>`;
  const answer = `${at}["responses"][200]["content"]["application/json"]`;
  return `/** The parameters of \`${name}\`. */
export type ${id}Params = ${params};

/** The answer of \`${name}\`. */
export type ${id}Response = ${answer};
`;
}

function componentTypes({ document, operations }: Contract): string[] {
  const taken = new Set(operations.flatMap(({ id }) => [`${id}Params`, `${id}Response`]));
  return Object.entries(document.components?.schemas ?? {})
    .filter(([name]) => !taken.has(typeName(name)))
    .map(([name, node]) => {
      const { description } = resolveRef<{ description?: string }>(document, node);
      return `${docComment([description])}export type ${typeName(name)} = components["schemas"][${JSON.stringify(name)}];\n`;
    });
}

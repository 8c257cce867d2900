import { valueAt } from "@ims-kit/values";
import type { Contract, SchemaNode } from "../contract.ts";
import type { Emitter } from "./emitter.ts";
import { banner, literal } from "./source-text.ts";

/** The schemas of the 200 answers as data, without prose, for the client's drift entry: what an answer is compared with. */
export const answers: Emitter = {
  name: "answers",
  emit: contract => ({ "packages/client/src/gen/answers.ts": answersText(contract) }),
};

function answersText({ file, document, operations }: Contract): string {
  const schemas: Record<string, unknown> = {};
  /** Copies what an answer is compared by, and collects the named schemas that it refers to. */
  const strip = (node: SchemaNode): object => {
    const name = node.$ref?.match(/^#\/components\/schemas\/(.+)$/)?.[1];
    if (name !== undefined) {
      if (!(name in schemas)) {
        schemas[name] = {};
        schemas[name] = strip(valueAt(document, node.$ref as string) as SchemaNode);
      }
      return { $ref: node.$ref };
    }
    const { type, properties, items, required } = node;
    return {
      type,
      enum: node.enum,
      required,
      properties:
        properties && Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, strip(child)])),
      items: items && strip(items),
    };
  };
  const list = Object.fromEntries(operations.map(({ id, path, success }) => [id, { path, schema: strip(success) }]));
  return `${banner(file)}
/** The 200 answers by action: their place in the contract and their schemas. */
export const answers = ${literal(list)};

/** The named schemas that the answers refer to. */
export const schemas = ${literal(Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))))};
`;
}

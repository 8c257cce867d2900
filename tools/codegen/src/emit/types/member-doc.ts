import type { Json, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";

/** The schemas of an object's properties, by name; those of its parts (`allOf` and the like) included. */
export function memberSchemas(document: object, node: SchemaNode): Record<string, SchemaNode> {
  const schema = resolveRef<SchemaNode>(document, node);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const inParts = parts.filter(({ $ref }) => $ref === undefined).map(part => memberSchemas(document, part));
  return Object.assign({}, ...inParts, schema.properties);
}

/** What an editor shows of a member: the contract's text, an example and the default. */
export function memberDoc(node: SchemaNode, target: SchemaNode): string {
  const schema = { ...target, ...node };
  const [example] = (schema.examples as Json[] | undefined) ?? [];
  return [
    schema.description?.trim(),
    example === undefined ? undefined : `@example ${shown(example)}`,
    schema.default === undefined ? undefined : `@default ${shown(schema.default as Json)}`,
    schema.deprecated === true ? "@deprecated" : undefined,
  ]
    .filter(part => part !== undefined && part !== "")
    .join("\n");
}

/** As it is written in TypeScript, on one line. */
function shown(value: Json): string {
  return JSON.stringify(value);
}

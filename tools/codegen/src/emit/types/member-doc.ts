import { basisOf } from "../../basis/assumption.ts";
import type { BasisEntry, Json, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { basisRemarks } from "../basis-remarks.ts";

/** The schemas of an object's properties, by name; those of its parts (`allOf` and the like) included. */
export function memberSchemas(document: object, node: SchemaNode): Record<string, SchemaNode> {
  const schema = resolveRef<SchemaNode>(document, node);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const inParts = parts.filter(({ $ref }) => $ref === undefined).map(part => memberSchemas(document, part));
  return Object.assign({}, ...inParts, schema.properties);
}

interface Member {
  readonly name: string;
  /** As written; what is said beside a reference stands over what the reference leads to. */
  readonly schema: SchemaNode;
  /** The schema of the object that has the member. */
  readonly holder: SchemaNode;
  readonly document: object;
}

/** What an editor shows of a member: the contract's text, an example, the default, and what no source says. */
export function memberDoc({ name, schema: node, holder, document }: Member): string {
  const schema = { ...resolveRef<SchemaNode>(document, node), ...node };
  const [example] = (schema.examples as Json[] | undefined) ?? [];
  return [
    schema.description?.trim(),
    example === undefined ? undefined : `@example ${JSON.stringify(example)}`,
    schema.default === undefined ? undefined : `@default ${JSON.stringify(schema.default)}`,
    ...basisRemarks(basis => [
      ...keywordsOf(schema, basis),
      ...(isAlwaysThere(resolveRef<SchemaNode>(document, holder), name, basis) ? ["that it is always there"] : []),
    ]),
    schema.deprecated === true ? "@deprecated" : undefined,
  ]
    .filter(part => part !== undefined && part !== "")
    .join("\n");
}

/** The keywords of a schema, and of its items, that have a basis, e.g. `minLength: 1` or no `maximum`. */
function keywordsOf(schema: SchemaNode, basis: string): string[] {
  const marked = Object.entries(basisEntries(schema)).filter(
    ([word, entry]) => word !== "required" && basisOf(entry) === basis,
  );
  const own = marked.map(([word]) =>
    schema[word] === undefined ? `no \`${word}\`` : `\`${word}: ${JSON.stringify(schema[word])}\``,
  );
  return [...own, ...(schema.items ? keywordsOf(schema.items, basis).map(text => `of each item ${text}`) : [])];
}

function isAlwaysThere(holder: SchemaNode, name: string, basis: string): boolean {
  const { required } = basisEntries(holder);
  return required !== undefined && basisOf(required) === basis && (holder.required ?? []).includes(name);
}

function basisEntries(schema: SchemaNode): Readonly<Record<string, BasisEntry>> {
  return (schema["x-basis"] ?? {}) as Record<string, BasisEntry>;
}

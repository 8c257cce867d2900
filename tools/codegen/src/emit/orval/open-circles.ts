import { isDeepStrictEqual } from "node:util";
import type { SchemaNode } from "../../contract.ts";

type Schemas = Readonly<Record<string, SchemaNode>>;

/**
 * The named schemas without circles: a reference that leads back to where it came from becomes `{}`. For a schema that
 * holds itself orval writes types that contradict its validators under `exactOptionalPropertyTypes`.
 */
export function openCircles(schemas: Schemas): Record<string, SchemaNode> {
  const done: Record<string, SchemaNode> = {};
  const open = (name: string, above: readonly string[]): void => {
    if (name in schemas && !(name in done)) {
      done[name] = copy(schemas[name], [...above, name]) as SchemaNode;
    }
  };
  const copy = (node: unknown, above: readonly string[]): unknown => {
    if (Array.isArray(node)) {
      return node.map(one => copy(one, above));
    }
    if (typeof node !== "object" || node === null) {
      return node;
    }
    const target = nameOf(node);
    if (target !== undefined && above.includes(target)) {
      return {};
    }
    if (target !== undefined) {
      open(target, above);
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, copy(value, above)]));
  };
  for (const name of Object.keys(schemas)) {
    open(name, []);
  }
  return Object.fromEntries(Object.keys(schemas).map(name => [name, done[name] as SchemaNode]));
}

/** Says of a schema whether it leads, in some steps, to one that holds itself. */
export function leadsToCircle(schemas: Schemas): (schema: SchemaNode) => boolean {
  const opened = openCircles(schemas);
  const found = new Set(Object.keys(schemas).filter(name => !isDeepStrictEqual(opened[name], schemas[name])));
  const refersToFound = (schema: SchemaNode) => {
    const text = JSON.stringify(schema);
    return [...found].some(name => text.includes(`"#/components/schemas/${name}"`));
  };
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [name] of Object.entries(schemas).filter(([, schema]) => refersToFound(schema))) {
      found.add(name);
    }
  }
  return refersToFound;
}

function nameOf(node: object): string | undefined {
  const { $ref } = node as { $ref?: unknown };
  return typeof $ref === "string" ? $ref.match(/^#\/components\/schemas\/([^/]+)/)?.[1] : undefined;
}

import { valueAt } from "@ims-kit/values";
import type { SchemaNode } from "../contract.ts";

const place = "#/components/schemas/";

/** A schema that stands without the contract: what it refers to lies in `$defs`. */
export function standaloneSchema(document: object, schema: SchemaNode): SchemaNode {
  const definitions: Record<string, SchemaNode> = {};
  const open = [schema];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const name of referencesIn(node)) {
      if (!(name in definitions)) {
        const found = valueAt(document, `${place}${name}`) as SchemaNode;
        definitions[name] = found;
        open.push(found);
      }
    }
  }
  const whole = Object.keys(definitions).length === 0 ? schema : { ...schema, $defs: definitions };
  return JSON.parse(JSON.stringify(whole).replaceAll(`"$ref":"${place}`, '"$ref":"#/$defs/')) as SchemaNode;
}

function referencesIn(node: SchemaNode): string[] {
  return [...JSON.stringify(node).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) =>
    String(name),
  );
}

import { isObject, type JsonObject, valueAt } from "@ims-kit/values";
import type { JsonValue } from "jsonpath-rfc9535";

interface DocumentParts {
  readonly main: JsonObject;
  /** Operations below their methods, by action. */
  readonly operations: ReadonlyMap<string, JsonObject>;
  /** Those with files of their own, by name. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
}

/** A contract as one document with local references, as bundling makes it: what overlays are applied to. */
export function documentOf({ main, operations, schemas }: DocumentParts): JsonValue {
  const components = isObject(main.components) ? main.components : {};
  const shared = valueAt(main, "/components/schemas");
  const paths = Object.fromEntries([...operations].map(([action, node]) => [`/#${action}`, node]));
  const document = {
    ...main,
    paths,
    components: {
      ...components,
      schemas: { ...(isObject(shared) ? shared : {}), ...Object.fromEntries(schemas) },
    },
  };
  return JSON.parse(withLocalReferences(JSON.stringify(document)));
}

function withLocalReferences(json: string): string {
  return json
    .replaceAll(/"\$ref":"[./]*openapi\.yaml#/g, '"$ref":"#')
    .replaceAll(/"\$ref":"(?:[./]*schemas\/)?(\w+)\.yaml"/g, '"$ref":"#/components/schemas/$1"');
}

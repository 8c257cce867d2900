import type { Contract, Json, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { camelCase, typeName } from "../naming.ts";
import type { Emitter } from "./emitter.ts";
import { banner, literal } from "./source-text.ts";

/** Typed builders of answers and their parts, valid as they come; what a test cares about is passed in. */
export const mockFixtures: Emitter = {
  name: "mock-fixtures",
  emit: contract => ({ "packages/mock/src/gen/fixtures.ts": fixturesText(contract) }),
};

function fixturesText(contract: Contract): string {
  const { document, operations } = contract;
  const components = Object.entries(document.components?.schemas ?? {})
    .filter(([, node]) => resolveRef<SchemaNode>(document, node).type === "object")
    .map(([name, node]) => ({ type: typeName(name), node }));
  const answers = operations.map(({ id, success }) => ({ type: `${id}Response`, node: success }));
  const all = [...answers, ...components.filter(({ type }) => !answers.some(answer => answer.type === type))];
  return `${banner}
import type { ${all
    .map(({ type }) => type)
    .sort()
    .join(", ")} } from "./schema.ts";

${all.map(({ type, node }) => builderText(type, sampleOf(document, node))).join("\n")}`;
}

function builderText(type: string, value: Json): string {
  return `/** A valid \`${type}\`; what is passed in takes the place of its own values. */
export function ${camelCase(type)}(values: Partial<${type}> = {}): ${type} {
  return {
    ...${literal(value, "    ")},
    ...values,
  };
}
`;
}

/** A value with the required properties only, made of the schema's examples and constants. */
function sampleOf(document: unknown, node: SchemaNode): Json {
  const schema = resolveRef<SchemaNode>(document, node);
  const example = (schema.examples as Json[] | undefined)?.[0] ?? schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  if (example !== undefined) return example as Json;
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map(name => [name, sampleOf(document, schema.properties?.[name] ?? {})]),
      );
    case "array":
      return [];
    case "integer":
    case "number":
      return (schema.minimum as number | undefined) ?? 0;
    case "boolean":
      return true;
    default:
      return "text";
  }
}

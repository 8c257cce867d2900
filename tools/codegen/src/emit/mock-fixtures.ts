import { valueAt } from "@ims-kit/values";
import type { Contract, ContractOperation, Json, PaginationNode, ResponseNode, SchemaNode } from "../contract.ts";
import { escapePointer, resolveRef } from "../json-pointer.ts";
import { camelCase, typeName } from "../naming.ts";
import type { Emitter } from "./emitter.ts";
import { banner, literal } from "./source-text.ts";

/** Typed builders of answers and their parts: valid as they come, and checked against the contract when changed. */
export const mockFixtures: Emitter = {
  name: "mock-fixtures",
  emit: contract => ({ "packages/mock/src/gen/fixtures.ts": fixturesText(contract) }),
};

interface Fixture {
  readonly type: string;
  /** JSON pointer of the schema in the bundled contract. */
  readonly pointer: string;
  readonly value: Json;
  readonly pagination?: PaginationNode | undefined;
}

function fixturesText(contract: Contract): string {
  const answers = contract.operations.map(operation => answerFixture(contract, operation));
  const parts = partFixtures(contract).filter(({ type }) => !answers.some(answer => answer.type === type));
  const all = [...answers, ...parts];
  const builders = [
    ...(all.some(({ pagination }) => !pagination) ? ["buildFixture"] : []),
    ...(all.some(({ pagination }) => pagination) ? ["buildListFixture"] : []),
  ];
  const types = all.map(({ type }) => type).sort();
  return `${banner(contract.file)}
import { ${builders.join(", ")} } from "../fixtures/build-fixture.ts";
import type { ${types.join(", ")} } from "@ims-kit/spec/types";

${all.map(builderText).join("\n")}`;
}

function builderText({ type, pointer, value, pagination }: Fixture): string {
  const note = pagination ? `; \`${pagination.total}\` follows the items unless it is given` : "";
  const { page, size, total, items } = pagination ?? {};
  const paging = pagination ? `${literal({ page, size, total, items }, "    ")},\n    ` : "";
  return `/** A valid \`${type}\`; what is passed in takes the place of its own values${note}. */
export function ${camelCase(type)}(values: Partial<${type}> = {}): ${type} {
  return build${pagination ? "List" : ""}Fixture<${type}>(
    ${JSON.stringify(pointer)},
    ${paging}${literal(value, "    ")},
    values,
  );
}
`;
}

function answerFixture({ document }: Contract, { id, pointer, success, node }: ContractOperation): Fixture {
  const response = valueAt(document, `${pointer}/responses/200`) as ResponseNode;
  const examples = Object.values(
    resolveRef<ResponseNode>(document, response).content?.["application/json"]?.examples ?? {},
  )
    .map(example => resolveRef<{ value?: Json; "x-consistent"?: boolean }>(document, example))
    .filter(example => example["x-consistent"] !== false);
  return {
    type: `${id}Response`,
    pointer: `${pointer}/responses/200/content/${escapePointer("application/json")}/schema`,
    value: examples[0]?.value ?? sampleOf(document, success),
    pagination: node["x-pagination"],
  };
}

function partFixtures({ document }: Contract): Fixture[] {
  return Object.entries(document.components?.schemas ?? {})
    .filter(([, node]) => resolveRef<SchemaNode>(document, node).type === "object")
    .map(([name, node]) => ({
      type: typeName(name),
      pointer: `/components/schemas/${escapePointer(name)}`,
      value: sampleOf(document, node),
    }));
}

/** A value with the required properties only, made of the schema's examples and constants. */
function sampleOf(document: unknown, node: SchemaNode): Json {
  const schema = resolveRef<SchemaNode>(document, node);
  const example = (schema.examples as Json[] | undefined)?.[0] ?? schema.default;
  if (schema.const !== undefined) {
    return schema.const;
  }
  if (schema.enum?.[0] !== undefined) {
    return schema.enum[0];
  }
  if (example !== undefined) {
    return example as Json;
  }
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map(name => [name, sampleOf(document, schema.properties?.[name] ?? {})]),
      );
    case "array":
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => sampleOf(document, schema.items ?? {}));
    case "integer":
    case "number":
      return (schema.minimum as number | undefined) ?? 0;
    case "boolean":
      return true;
    default:
      return "text";
  }
}

import type { Contract, ContractOperation, ParameterNode, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { schemaOfValueAt } from "../lint/lists.ts";
import { kebabCase } from "../naming.ts";
import type { Emitter } from "./emitter.ts";
import { descriptorFrom } from "./operations/descriptor.ts";
import { standaloneSchema } from "./standalone-schema.ts";

const folder = "packages/cli/src/gen";

/** What a command line shows and asks: a short index of all operations, and a file with everything about each. */
export const catalog: Emitter = {
  name: "catalog",
  emit: contract => ({
    [`${folder}/index.json`]: indexText(contract),
    ...Object.fromEntries(
      contract.operations.map(operation => [
        `${folder}/operations/${operation.fileName}.json`,
        `${JSON.stringify(catalogOperation(contract, operation), undefined, 1)}\n`,
      ]),
    ),
  }),
};

/** One line an operation, so that a change of one shows as such. */
function indexText({ title, version, hash, operations, document }: Contract): string {
  const region = document.servers?.[0]?.variables?.region;
  const head = JSON.stringify({ title, version, hash, regions: region?.enum ?? [] }).slice(1, -1);
  const lines = operations.map(operation => JSON.stringify(indexEntry(operation)));
  return `{${head},\n"operations":[\n${lines.join(",\n")}\n]}\n`;
}

function indexEntry({ id, name, fileName, node }: ContractOperation): object {
  return {
    action: id,
    command: fileName,
    call: name,
    summary: node.summary ?? "",
    tags: node.tags ?? [],
    standing: node["x-standing"] ?? "reviewed",
    writes: !["get", "list"].includes(node["x-ram"]?.accessLevel ?? "update"),
    pages: node["x-pagination"] !== undefined,
  };
}

function catalogOperation(contract: Contract, operation: ContractOperation): object {
  const { node, query, success } = operation;
  const { document } = contract;
  const paging = node["x-pagination"];
  const items = paging && schemaOfValueAt(document, success, paging.items)?.items;
  const item = items && resolveRef<SchemaNode>(document, items);
  return {
    ...indexEntry(operation),
    description: node.description?.trim() ?? "",
    source: node["x-source"],
    regions: node["x-regions"],
    descriptor: descriptorFrom(contract, operation),
    parameters: query.map(parameter => catalogParameter(document, parameter)),
    columns: Object.keys(item?.properties ?? {}),
    example: Object.values(node["x-examples"] ?? {})[0]?.value ?? {},
    input: inputSchema(document, query),
    output: standaloneSchema(document, success),
  };
}

function catalogParameter(document: object, parameter: ParameterNode): object {
  const { name, required, description, example } = parameter;
  return {
    name,
    flag: kebabCase(name),
    required: required === true,
    description: description?.trim() ?? "",
    example,
    schema: standaloneSchema(document, schemaOf(parameter)),
  };
}

function inputSchema(document: object, query: readonly ParameterNode[]): object {
  return standaloneSchema(document, {
    type: "object",
    required: query.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      query.map(parameter => [
        parameter.name,
        { description: parameter.description?.trim() ?? "", ...schemaOf(parameter) },
      ]),
    ),
    additionalProperties: false,
  });
}

/** JSON in a parameter has its schema under the media type. */
function schemaOf({ schema, content }: ParameterNode): SchemaNode {
  const media = content as Record<string, { schema?: SchemaNode }> | undefined;
  return schema ?? media?.["application/json"]?.schema ?? {};
}

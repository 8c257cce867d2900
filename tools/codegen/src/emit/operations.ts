import type { Contract, ContractOperation, SchemaNode } from "../contract.ts";
import { resolveRef, valueAt } from "../json-pointer.ts";
import { parameterType } from "../load/refuse-unsupported.ts";
import type { Emitter, Files } from "./emitter.ts";
import { itemTypeName } from "./item-type.ts";
import { banner, docComment, literal } from "./source-text.ts";

const folder = "packages/client/src/gen";

/** One file an operation, its descriptor bound to its call function, and the list of all. */
export const operations: Emitter = {
  name: "operations",
  emit: contract => {
    const files: Record<string, string> = { [`${folder}/operations.ts`]: listText(contract) };
    for (const operation of contract.operations) {
      files[`${folder}/operations/${operation.fileName}.ts`] = operationText(contract, operation);
    }
    return files satisfies Files;
  },
};

function listText({ operations }: Contract): string {
  const names = operations.map(({ name }) => name);
  return `${banner}
${operations.map(({ name, fileName }) => `import { ${name} } from "./operations/${fileName}.ts";\n`).join("")}
export {
${names.map(name => `  ${name},\n`).join("")}};

/** All operations of the contract by the names of their functions. */
export const operations = {
${names.map(name => `  ${name},\n`).join("")}};
`;
}

function operationText(contract: Contract, operation: ContractOperation): string {
  const { id, name, fileName, node, query } = operation;
  const item = itemTypeName(contract, operation);
  const paging = node["x-pagination"];
  // The last type names the parameters that a walk over the pages fills in.
  const walk = item && paging ? `, ${item.name}, ${JSON.stringify(paging.page)} | ${JSON.stringify(paging.size)}` : "";
  const types = [`${id}Params`, `${id}Response`, ...(item?.imported ? [item.name] : [])].sort();
  // orval leaves the first argument out where there is no parameter.
  const bound = query.length > 0 ? "call" : "(_params, options) => call(options)";
  const doc = docComment([
    node.summary,
    node.description,
    node.deprecated ? "@deprecated" : undefined,
    seeText(operation),
  ]);
  return `${banner}
import { operation } from "../../call/door.ts";
import { ${name} as call } from "../calls/${fileName}.ts";
import type { ${types.join(", ")} } from "../schema.ts";

${doc}export const ${name} = /* @__PURE__ */ operation<${id}Params, ${id}Response${walk}>(
  ${literal(descriptorFrom(contract, operation), "  ")},
  ${bound},
);
`;
}

function seeText({ node }: ContractOperation): string | undefined {
  const page = node["x-source"]?.page;
  return page && `@see ${page}`;
}

/** Mirrors `OperationDescriptor` of the client's runtime; the generated file's type check keeps the two in step. */
function descriptorFrom({ document }: Contract, operation: ContractOperation): object {
  const { id, node, parameters, query, success } = operation;
  const version = parameters.find(parameter => parameter.in === "header" && parameter.name === "x-acs-version");
  const limit = node["x-rate-limit"];
  const paging = node["x-pagination"];
  return {
    action: id,
    version: version?.schema?.const ?? document.info.version,
    ram: node["x-ram"]?.action ?? "",
    access: node["x-ram"]?.accessLevel ?? "update",
    parameters: Object.fromEntries(
      query.map(({ name, schema, required }) => [
        name,
        `${parameterType(resolveRef<SchemaNode>(document, schema ?? {}))}${required ? "" : "?"}`,
      ]),
    ),
    required: requiredPointers(document, success, ""),
    rateLimit: limit && { requests: limit.requests, seconds: limit.seconds },
    pagination: paging && {
      page: paging.page,
      size: paging.size,
      total: paging.total,
      items: paging.items,
      itemKey: paging.itemKey,
      firstPage: paging.rules.firstPage?.value ?? 1,
      pageSize: largestPage(document, query.find(({ name }) => name === paging.size)?.schema),
    },
  };
}

/** Where the contract states no maximum: the largest page that sibling list operations are documented to give. */
const usualPage = 50;

/** The page size of a walk whose caller names none: the largest that the contract allows, as a walk reads all pages. */
function largestPage(document: unknown, size: SchemaNode = {}): number {
  const { maximum, exclusiveMaximum } = resolveRef<SchemaNode>(document, size);
  return maximum ?? (exclusiveMaximum === undefined ? usualPage : exclusiveMaximum - 1);
}

/** Pointers of the elements that a success body must have; those inside arrays, and below optional elements, are left out. */
function requiredPointers(document: unknown, node: SchemaNode, at: string, seen: readonly SchemaNode[] = []): string[] {
  const schema = resolveRef<SchemaNode>(document, node);
  if (seen.includes(schema)) {
    return [];
  }
  // Where null may stand, nothing below is required.
  if (schema.type !== "object") {
    return [];
  }
  return (schema.required ?? []).flatMap(name => {
    const child = valueAt(schema, `/properties/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`) as
      | SchemaNode
      | undefined;
    const pointer = `${at}/${name}`;
    const below = child ? requiredPointers(document, child, pointer, [...seen, schema]) : [];
    // What is required below an element says that the element is, too.
    return below.length > 0 ? below : [pointer];
  });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pointerFrom } from "#values";
import { type Assumption, createAssumptions } from "./assumptions.ts";
import type {
  Contract,
  EffectModel,
  FilterModel,
  OperationModel,
  PaginationModel,
  ParameterModel,
} from "./contract.ts";
import type { Json } from "./json.ts";
import { resolvePointer } from "./resolve-pointer.ts";
import { createResponses, type Responses } from "./responses.ts";

const require = createRequire(import.meta.url);

/** The contract of the installed `@ims-kit/spec`. */
export function loadContract(): Contract {
  return contractFromDocument(readJson("@ims-kit/spec"), readAssumptions());
}

function readAssumptions(): readonly Assumption[] {
  try {
    return readJson("@ims-kit/spec/assumptions.json");
  } catch {
    // A spec of before lists none.
    return [];
  }
}

/**
 * The contract in a bundled OpenAPI 3.1 document (local references only, examples inlined).
 * @param assumptions names for what the document marks as assumed, as in the spec's `assumptions.json`
 */
export function contractFromDocument(document: Json, assumptions: readonly Assumption[] = []): Contract {
  const responseAt = createResponses(document);
  const operations = pointersOfOperations(document).map(pointer => operationAt(document, pointer, responseAt));
  return {
    title: document.info.title,
    version: document.info.version,
    document,
    operations: new Map(operations.map(operation => [operation.action, operation])),
    servers: serversOf(document),
    collections: document["x-collections"] ?? {},
    assumptions: createAssumptions(document, assumptions),
  };
}

function readJson(specifier: string): Json {
  return JSON.parse(readFileSync(require.resolve(specifier), "utf8"));
}

function pointersOfOperations({ paths = {} }: Json): string[] {
  return Object.entries<Json>(paths).flatMap(([path, item]) =>
    ["get", "put", "post", "delete", "patch"]
      .filter(method => item[method] !== undefined)
      .map(method => pointerFrom("paths", path, method)),
  );
}

function serversOf({ servers = [] }: Json): Contract["servers"] {
  return servers.map(({ url, variables = {} }: Json) => ({
    url,
    variables: Object.fromEntries(
      Object.entries<Json>(variables).map(([name, { default: value, enum: values }]) => [
        name,
        { default: value, values: values ?? [value] },
      ]),
    ),
  }));
}

function operationAt(document: Json, pointer: string, responseAt: Responses): OperationModel {
  const node = resolvePointer(document, pointer).value;
  const parameters = Object.keys(node.parameters ?? []).map(index => {
    const found = resolvePointer(document, `${pointer}/parameters/${index}`);
    return { place: found.value.in, model: parameterFrom(document, found.pointer, found.value) };
  });
  const headers = parameters.filter(({ place, model }) => place === "header" && model.schema.const !== undefined);
  return {
    action: node.operationId,
    method: pointer.slice(pointer.lastIndexOf("/") + 1).toUpperCase(),
    pointer,
    reads: ["get", "list"].includes(node["x-ram"]?.accessLevel),
    signed: (node.security ?? document.security ?? []).length > 0,
    parameters: parameters.filter(({ place }) => place === "query").map(({ model }) => model),
    headers: headers.map(({ model }) => model),
    examples: Object.fromEntries(
      Object.entries<Json>(node["x-examples"] ?? {}).map(([name, example]) => [name, example.value]),
    ),
    responses: Object.keys(node.responses).map(status => responseAt(`${pointer}/responses/${status}`, status)),
    pagination: paginationFrom(node["x-pagination"], `${pointer}/x-pagination`),
    filter: filterFrom(document, node["x-filter"], `${pointer}/x-filter`),
    effect: effectFrom(node["x-effect"]),
    rateLimit: node["x-rate-limit"],
  };
}

function parameterFrom(document: Json, pointer: string, node: Json): ParameterModel {
  const schema = resolvePointer(document, `${pointer}/schema`).value;
  const items = schema.items && { items: resolvePointer(document, `${pointer}/schema/items`).value };
  return {
    name: node.name,
    required: node.required === true,
    schema: { ...schema, ...items },
    pointer,
    explode: node.explode ?? true,
    example: node.example ?? schema.examples?.[0] ?? schema.default,
  };
}

function paginationFrom(node: Json, pointer: string): PaginationModel | undefined {
  const rules = node?.rules ?? {};
  return node && { ...node, rules, firstPage: rules.firstPage?.value ?? 1, pointer };
}

function effectFrom(node: Json): EffectModel | undefined {
  return node && { select: [], set: [], rules: {}, ...node };
}

function filterFrom(document: Json, node: Json, pointer: string): FilterModel | undefined {
  return node && { ...node, collection: pathTo(document["x-collections"] ?? {}, node.collection), pointer };
}

/** Collections lie within others: `samples` within `entities` within `libs` is `libs.entities.samples`. */
function pathTo(collections: Json, name: string): string {
  const holder = collections[name]?.within;
  return holder === undefined ? name : `${pathTo(collections, holder)}.${name}`;
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pointerOf, resolvePointer } from "./pointer.ts";
import { createResponses, type Responses } from "./responses.ts";

/** The contract as the suite reads it: operations with their references resolved, and the document they stand in. */
export interface Contract {
  readonly title: string;
  readonly version: string;
  /** The bundled OpenAPI document; pointers of this package point into it. */
  readonly document: Json;
  /** By action, in the contract's order. */
  readonly operations: ReadonlyMap<string, OperationModel>;
  /** The server template, e.g. `https://{network}.{region}.aliyuncs.com`, with the values of its variables. */
  readonly servers: readonly ServerModel[];
}

/** A server of the contract. */
interface ServerModel {
  readonly url: string;
  readonly variables: Readonly<Record<string, { readonly default: string; readonly values: readonly string[] }>>;
}

/** One operation, as far as the suite asks. */
export interface OperationModel {
  /** Sent as `x-acs-action`, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  readonly method: string;
  /** JSON pointer of the operation in the document. */
  readonly pointer: string;
  /** Whether calls change nothing (`x-ram` access level `get` or `list`). */
  readonly reads: boolean;
  /** Whether calls are signed (`security`). */
  readonly signed: boolean;
  /** Query parameters, in the contract's order. */
  readonly parameters: readonly ParameterModel[];
  /** Headers with a constant, such as the action and the version. */
  readonly headers: readonly ParameterModel[];
  /** Request examples (`x-examples`): parameter values by wire name. */
  readonly examples: Readonly<Record<string, Values>>;
  readonly responses: readonly ResponseModel[];
  readonly pagination: PaginationModel | undefined;
  readonly filter: FilterModel | undefined;
  readonly rateLimit: { readonly requests: number; readonly seconds: number } | undefined;
}

/** Any JSON value, read loosely: the contract was linted before it came here. */
// biome-ignore lint/suspicious/noExplicitAny: the document is walked by pointers that only the contract knows.
export type Json = any;

/** Parameter values by wire name, typed as in the contract: `{ LibId: ["lib1"], PageNumber: 1 }`. */
export type Values = Readonly<Record<string, unknown>>;

/** A request parameter. */
interface ParameterModel {
  readonly name: string;
  readonly required: boolean;
  /** The schema with its references resolved one level. */
  readonly schema: Json;
  readonly pointer: string;
  /** Whether an array travels as repeated keys and not as one comma-joined value. */
  readonly explode: boolean;
  readonly example: unknown;
}

/** A response of one status. */
export interface ResponseModel {
  readonly status: number;
  readonly pointer: string;
  readonly headers: readonly { name: string; required: boolean; schema: Json; pointer: string }[];
  readonly contentTypes: readonly string[];
  /** Pointer of the body's schema, references followed; none where no body is declared. */
  readonly schemaPointer: string | undefined;
  readonly examples: readonly ExampleModel[];
  /** The error codes that the examples show, each once. */
  readonly codes: readonly string[];
}

/** A named example of an answer. */
export interface ExampleModel {
  readonly name: string;
  readonly value: Json;
  readonly pointer: string;
  /** False where `x-consistent: false` says that it is not a page of a consistent list. */
  readonly consistent: boolean;
}

/** `x-pagination`. */
export interface PaginationModel {
  readonly page: string;
  readonly size: string;
  readonly total: string;
  readonly items: string;
  readonly itemKey: string;
  readonly firstPage: number;
  readonly pointer: string;
}

/** `x-filter`: the collection of the world that is asked, and which parameter selects which property of its items. */
export interface FilterModel {
  readonly collection: string;
  readonly rules: readonly FilterRule[];
  readonly pointer: string;
}

/** One rule of `x-filter`. */
export interface FilterRule {
  readonly parameter: string;
  readonly property: string;
  readonly match: "any-of" | "equal";
  /** A value that selects by another parameter instead, e.g. `ANY` by `EntityName`. */
  readonly any?: FilterRule & { readonly value: string; readonly absent?: { readonly value: string } };
}

/** The contract of the installed `@ims-kit/spec`. */
export function loadContract(): Contract {
  const file = createRequire(import.meta.url).resolve("@ims-kit/spec");
  return contractFromDocument(JSON.parse(readFileSync(file, "utf8")));
}

/** The contract in a bundled OpenAPI 3.1 document (local references only, examples inlined). */
export function contractFromDocument(document: Json): Contract {
  const operations = new Map<string, OperationModel>();
  const responseAt = createResponses(document);
  for (const [path, item] of Object.entries<Json>(document.paths ?? {})) {
    for (const method of ["get", "put", "post", "delete", "patch"]) {
      if (item[method] === undefined) {
        continue;
      }
      const operation = operationFromNode(document, pointerOf("paths", path, method), method, responseAt);
      operations.set(operation.action, operation);
    }
  }
  const servers = (document.servers ?? []).map((server: Json) => ({
    url: server.url,
    variables: Object.fromEntries(
      Object.entries<Json>(server.variables ?? {}).map(([name, { default: value, enum: values }]) => [
        name,
        { default: value, values: values ?? [value] },
      ]),
    ),
  }));
  return { title: document.info.title, version: document.info.version, document, operations, servers };
}

function operationFromNode(document: Json, pointer: string, method: string, responseAt: Responses): OperationModel {
  const node = resolvePointer(document, pointer).value;
  const parameters = Object.keys(node.parameters ?? []).map(index => {
    const found = resolvePointer(document, `${pointer}/parameters/${index}`);
    return { in: found.value.in, model: parameterFromNode(document, found.pointer, found.value) };
  });
  const paging = node["x-pagination"];
  const filter = node["x-filter"];
  return {
    action: node.operationId,
    method: method.toUpperCase(),
    pointer,
    reads: ["get", "list"].includes(node["x-ram"]?.accessLevel),
    signed: (node.security ?? document.security ?? []).length > 0,
    parameters: parameters.filter(each => each.in === "query").map(each => each.model),
    headers: parameters
      .filter(each => each.in === "header" && each.model.schema.const !== undefined)
      .map(each => each.model),
    examples: Object.fromEntries(
      Object.entries<Json>(node["x-examples"] ?? {}).map(([name, example]) => [name, example.value]),
    ),
    responses: Object.keys(node.responses).map(status => responseAt(`${pointer}/responses/${status}`, status)),
    pagination: paging && {
      ...paging,
      firstPage: paging.rules?.firstPage?.value ?? 1,
      pointer: `${pointer}/x-pagination`,
    },
    filter: filter && {
      ...filter,
      collection: wayTo(document["x-collections"] ?? {}, filter.collection).join("."),
      pointer: `${pointer}/x-filter`,
    },
    rateLimit: node["x-rate-limit"],
  };
}

/** The contract names the innermost collection; the way to it follows from what holds it. */
function wayTo(collections: Json, name: string): string[] {
  const within = collections[name]?.within;
  return within === undefined ? [name] : [...wayTo(collections, within), name];
}

function parameterFromNode(document: Json, pointer: string, node: Json): ParameterModel {
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

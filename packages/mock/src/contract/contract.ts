import { readFileSync } from "node:fs";
import type { Json, JsonObject } from "./json.ts";
import { isObject, resolveReference } from "./json.ts";

/** A contract as the mock reads it: operations by their action, and the document they came from. */
export interface Contract {
  readonly document: JsonObject;
  readonly operations: ReadonlyMap<string, Operation>;
  /** The hosts of the contract's servers, variables filled in, e.g. `ice.cn-shanghai.aliyuncs.com`. */
  readonly hosts: readonly string[];
}

/** One operation. */
export interface Operation {
  /** The `operationId`, equal to the vendor's action, e.g. `ListRecognitionSamples`. */
  readonly id: string;
  /** The API version that `x-acs-version` must name, e.g. `2020-11-09`. */
  readonly version: string;
  /** Names of the headers that it takes, in lower case, e.g. `x-acs-version`. */
  readonly headers: readonly string[];
  /** Parameters that travel in the query. */
  readonly parameters: readonly Parameter[];
  /** `x-ram`: what a policy allows, e.g. `ice:ListRecognitionSamples`. */
  readonly ramAction: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly pagination: Pagination | undefined;
  readonly filter: Filter | undefined;
  /** Request examples by name: parameters by wire name. */
  readonly requests: ReadonlyMap<string, JsonObject>;
  readonly responses: ReadonlyMap<number, OperationResponse>;
}

/** A parameter in the query. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonObject;
  /** An array's items travel as repeated names (true) or as one comma-joined value (false). */
  readonly explode: boolean;
}

/** `x-rate-limit`: so many requests in so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** `x-pagination`: the names and places that make up paging. */
export interface Pagination {
  readonly page: string;
  readonly size: string;
  readonly total: string;
  /** JSON pointer of the items in an answer, e.g. `/Samples/Sample`. */
  readonly items: string;
  readonly itemKey: string;
}

/** `x-filter`: which parameter selects which items of a collection. */
export interface Filter {
  /** The way to the items, e.g. `libs.entities.samples`. */
  readonly collection: string;
  readonly rules: readonly FilterRule[];
}

/** One rule of `x-filter`. */
export interface FilterRule {
  readonly parameter: string;
  readonly property: string;
  readonly match: "equal" | "any-of";
  /** The value that switches to another rule, e.g. `ANY`, which selects by name. */
  readonly any?: FilterRule & { readonly value: string; readonly absent?: { readonly value: string } };
}

/** An answer that the contract documents. */
export interface OperationResponse {
  readonly status: number;
  readonly schema: JsonObject | undefined;
  readonly examples: ReadonlyMap<string, Json>;
  /** Response headers with the first example of each, e.g. `x-acs-retry-after` and 800. */
  readonly headers: ReadonlyMap<string, Json | undefined>;
}

/** The contract that this package was generated from. */
export const contractFile: URL = new URL("../gen/contract.json", import.meta.url);

/** Reads a bundled contract (one JSON file, local references only). Throws an `Error` that names the file. */
function readContract(file: URL | string = contractFile): Contract {
  const name = file instanceof URL ? file.pathname : file;
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`cannot read the contract "${name}": ${(cause as Error).message}`, { cause });
  }
  return parseContract(document, name);
}

let own: Contract | undefined;

/** This package's own contract, read once. */
export function ownContract(): Contract {
  own ??= readContract();
  return own;
}

/** Picks a contract's operations out. Throws an `Error` that names what is missing. */
export function parseContract(document: unknown, name = "contract"): Contract {
  if (!isObject(document) || !isObject(document.paths)) {
    throw new Error(`"${name}" is not an OpenAPI contract: it has no paths`);
  }
  const operations = new Map<string, Operation>();
  for (const item of Object.values(document.paths)) {
    for (const node of Object.values(isObject(item) ? item : {})) {
      if (isObject(node) && typeof node.operationId === "string") {
        operations.set(node.operationId, operationFromNode(document, node, node.operationId));
      }
    }
  }
  if (operations.size === 0) {
    throw new Error(`"${name}" holds no operation with an operationId`);
  }
  return { document, operations, hosts: hostsOf(document) };
}

function operationFromNode(document: JsonObject, node: JsonObject, id: string): Operation {
  const all = asArray(node.parameters).map(parameter => resolveReference(document, parameter));
  const version = all.find(parameter => parameter.in === "header" && parameter.name === "x-acs-version");
  const ram = node["x-ram"];
  return {
    id,
    version: String(resolveReference(document, version?.schema).const ?? ""),
    headers: all.filter(parameter => parameter.in === "header").map(parameter => String(parameter.name).toLowerCase()),
    parameters: all
      .filter(parameter => parameter.in === "query")
      .map(parameter => parameterFromNode(document, parameter)),
    ramAction: isObject(ram) ? String(ram.action) : undefined,
    // The shapes of the extensions are held by the contract's own lint.
    rateLimit: node["x-rate-limit"] as unknown as RateLimit | undefined,
    pagination: node["x-pagination"] as unknown as Pagination | undefined,
    filter: filterFromNode(document, node["x-filter"]),
    requests: examplesFromNode(document, node["x-examples"]) as ReadonlyMap<string, JsonObject>,
    responses: responsesFromNode(document, node.responses),
  };
}

/** The contract names the innermost collection; the way to it follows from what holds it. */
function filterFromNode(document: JsonObject, node: Json | undefined): Filter | undefined {
  if (!isObject(node)) {
    return undefined;
  }
  const collections = resolveReference(document, document["x-collections"]);
  const way: string[] = [];
  for (let name: Json | undefined = node.collection; typeof name === "string" && !way.includes(name); ) {
    way.unshift(name);
    name = resolveReference(document, collections[name]).within;
  }
  return { ...(node as unknown as Filter), collection: way.join(".") };
}

function parameterFromNode(document: JsonObject, node: JsonObject): Parameter {
  return {
    name: String(node.name),
    required: node.required === true,
    schema: resolveReference(document, node.schema),
    explode: node.explode !== false,
  };
}

function responsesFromNode(document: JsonObject, node: Json | undefined): Map<number, OperationResponse> {
  const responses = new Map<number, OperationResponse>();
  for (const [status, reference] of Object.entries(isObject(node) ? node : {})) {
    const response = resolveReference(document, reference);
    const content = resolveReference(document, resolveReference(document, response.content)["application/json"]);
    const headers = Object.entries(resolveReference(document, response.headers)).map(([name, header]) => {
      const schema = resolveReference(document, resolveReference(document, header).schema);
      return [name.toLowerCase(), asArray(schema.examples)[0]] as const;
    });
    responses.set(Number(status), {
      status: Number(status),
      schema: content.schema === undefined ? undefined : resolveReference(document, content.schema),
      examples: examplesFromNode(document, content.examples),
      headers: new Map(headers),
    });
  }
  return responses;
}

function examplesFromNode(document: JsonObject, node: Json | undefined): Map<string, Json> {
  const examples = Object.entries(isObject(node) ? node : {}).map(
    ([name, example]) => [name, resolveReference(document, example).value ?? null] as const,
  );
  return new Map(examples);
}

function hostsOf(document: JsonObject): string[] {
  return asArray(document.servers).flatMap(server => {
    let urls = [String(resolveReference(document, server).url)];
    for (const [name, variable] of Object.entries(
      resolveReference(document, resolveReference(document, server).variables),
    )) {
      const { enum: values, default: fallback } = resolveReference(document, variable);
      urls = urls.flatMap(url =>
        asArray(values ?? [fallback ?? ""]).map(value => url.replaceAll(`{${name}}`, String(value))),
      );
    }
    return urls.filter(url => URL.canParse(url)).map(url => new URL(url).host);
  });
}

function asArray(node: Json | undefined): Json[] {
  return Array.isArray(node) ? node : [];
}

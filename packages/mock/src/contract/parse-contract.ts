import { readFileSync } from "node:fs";
import { isObject, type Json, type JsonObject } from "#values";
import { collectionsFromDocument } from "./collection.ts";
import type {
  Contract,
  Effect,
  Filter,
  Operation,
  OperationResponse,
  Pagination,
  Parameter,
  RateLimit,
} from "./contract.ts";
import { gatewayRulesFrom } from "./gateway-rules.ts";
import { listFrom, resolveReference } from "./resolve-reference.ts";

/** The contract that this package was generated from. */
export const contractFile: URL = new URL("../gen/contract.json", import.meta.url);

let packaged: Contract | undefined;

/** This package's own contract, read once. */
export function packagedContract(): Contract {
  packaged ??= parseContract(JSON.parse(readFileSync(contractFile, "utf8")));
  return packaged;
}

/** Reads a parsed OpenAPI document. @throws Error that names what is missing */
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
  return {
    document,
    operations,
    collections: collectionsFromDocument(document),
    gateway: gatewayRulesFrom(document),
    hosts: hostsOf(document),
  };
}

function operationFromNode(document: JsonObject, node: JsonObject, id: string): Operation {
  const all = listFrom(node.parameters).map(parameter => resolveReference(document, parameter));
  const version = all.find(parameter => parameter.in === "header" && parameter.name === "x-acs-version");
  const ram = node["x-ram"];
  return {
    id,
    version: String(resolveReference(document, version?.schema).const ?? ""),
    requiredHeaders: all
      .filter(parameter => parameter.in === "header" && parameter.required === true)
      .map(({ name }) => String(name).toLowerCase())
      .filter(name => name !== "x-acs-action" && name !== "x-acs-version"),
    parameters: all
      .filter(parameter => parameter.in === "query")
      .map(parameter => parameterFromNode(document, parameter)),
    ramAction: isObject(ram) ? String(ram.action) : undefined,
    // The shapes of the extensions are held by the contract's own lint.
    rateLimit: node["x-rate-limit"] as unknown as RateLimit | undefined,
    pagination: node["x-pagination"] as unknown as Pagination | undefined,
    filter: node["x-filter"] as unknown as Filter | undefined,
    effect: node["x-effect"] as unknown as Effect | undefined,
    requests: examplesFromNode(document, node["x-examples"]) as ReadonlyMap<string, JsonObject>,
    responses: responsesFromNode(document, node.responses),
  };
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
      return [name.toLowerCase(), listFrom(schema.examples)[0]] as const;
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
  return listFrom(document.servers).flatMap(server => {
    let urls = [String(resolveReference(document, server).url)];
    for (const [name, variable] of Object.entries(
      resolveReference(document, resolveReference(document, server).variables),
    )) {
      const { enum: values, default: fallback } = resolveReference(document, variable);
      urls = urls.flatMap(url =>
        listFrom(values ?? [fallback ?? ""]).map(value => url.replaceAll(`{${name}}`, String(value))),
      );
    }
    return urls.filter(url => URL.canParse(url)).map(url => new URL(url).host);
  });
}

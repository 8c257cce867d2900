import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject, pointerFrom, valueAt } from "@ims-kit/values";
import { ImportError } from "../import-error.ts";
import type { Metadata } from "../metadata/metadata.ts";
import { gatewaySources } from "./gateway-sources.ts";
import type { SpecFolder } from "./read-spec-folder.ts";
import { serversOf } from "./servers.ts";
import { yamlText } from "./yaml-text.ts";

/** What imported operations refer to; all that these refer to comes with them. */
const roots = [
  "securitySchemes/acs3",
  "parameters/Version",
  "headers/RequestId",
  "schemas/RequestId",
  "schemas/Error",
  "responses/BadRequest",
  "responses/Forbidden",
  "responses/NotFound",
  "responses/TooManyRequests",
  "responses/InternalError",
  "responses/ServiceUnavailable",
];

/**
 * The files of a contract that has no operations yet, by path: the gateway of this kit's own contract, which all RPC
 * products share, with the product's name, version and endpoints.
 *
 * @throws ImportError for metadata without endpoints.
 */
export function newSpecFiles(metadata: Metadata, kit: SpecFolder): Map<string, string> {
  const { info, endpoints = [], apis } = metadata;
  const host = endpoints[0]?.endpoint;
  const action = Object.keys(apis)[0];
  if (host === undefined || action === undefined) {
    throw new ImportError(
      `${info.product} ${info.version} has no endpoints, so that a new contract would name no server`,
    );
  }
  const rename = (text: string) => replaceNames(text, kit, { host, action, ...info });
  const components: JsonObject = JSON.parse(rename(JSON.stringify(reachable(kit.main.node))));
  const files = new Map([
    ["openapi.yaml", yamlText(mainNode(metadata, kit.main.node, components))],
    ["SOURCES.md", gatewaySources(kit.sources)],
  ]);
  for (const example of Object.values(isObject(components.examples) ? components.examples : {})) {
    const file = valueAt(example, "/externalValue");
    if (typeof file === "string") {
      files.set(file, rename(readFileSync(join(kit.path, file), "utf8")));
    }
  }
  return files;
}

function mainNode({ info, endpoints = [] }: Metadata, kit: JsonObject, components: JsonObject): JsonObject {
  return {
    openapi: kit.openapi,
    jsonSchemaDialect: kit.jsonSchemaDialect,
    info: {
      title: `Alibaba Cloud ${info.product}`,
      version: info.version,
      description: "An unofficial contract, imported from the vendor's API metadata; SOURCES.md says how.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: serversOf(endpoints),
    security: [{ acs3: [] }],
    "x-gateway": kit["x-gateway"],
    paths: {},
    components,
  };
}

/** The components that the roots lead to, in sections. */
function reachable(kit: JsonObject): JsonObject {
  const found = new Set(roots);
  const sections: Record<string, JsonObject> = {};
  // References found in one component lead to others; a Set's iteration comes to those as well.
  for (const path of found) {
    const [section = "", name = ""] = path.split("/");
    const component = valueAt(kit, pointerFrom("components", section, name));
    const text = JSON.stringify(component ?? null);
    sections[section] = { ...sections[section], [name]: JSON.parse(text) };
    for (const [, target = ""] of text.matchAll(/"#\/components\/([^"]+)"/g)) {
      found.add(target);
    }
  }
  return sections;
}

interface Names {
  readonly host: string;
  readonly action: string;
  readonly product: string;
  readonly version: string;
}

/** Hosts, actions and versions in what the gateway says become the product's. */
function replaceNames(text: string, kit: SpecFolder, { host, action, product, version }: Names): string {
  const kitHost = valueAt(kit.main.node, "/components/schemas/Error/properties/HostId/examples/0");
  const kitVersion = valueAt(kit.main.node, "/info/version");
  const replaced = text.replaceAll(String(kitHost), host).replaceAll(String(kitVersion), version);
  return kit.operations.reduce(
    (done, operation) =>
      done
        .replaceAll(new RegExp(`\\b[a-z]+:${operation.action}\\b`, "g"), `${product.toLowerCase()}:${action}`)
        .replaceAll(new RegExp(`\\b${operation.action}\\b`, "g"), action),
    replaced,
  );
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import type { Contract, OpenApiDocument } from "../src/contract.ts";
import { contractFrom } from "../src/load/contract-from.ts";
import type { Locator } from "../src/load/create-locator.ts";

/** Names places as they stand in the bundled document, without lines. */
export const inMemory: Locator = {
  file: () => "openapi.yaml",
  place: pointer => ({ file: "openapi.yaml", pointer: `#${pointer}` }),
};

/** The given contract of that name as a document that a test may change. */
export function givenDocument(name: string): OpenApiDocument {
  return parseYaml(readFileSync(join(import.meta.dirname, "given", name, "openapi.yaml"), "utf8")) as OpenApiDocument;
}

/** A contract of a document without files. */
export function contractOf(document: OpenApiDocument): Contract {
  return contractFrom({ document, file: "openapi.yaml", locator: inMemory });
}

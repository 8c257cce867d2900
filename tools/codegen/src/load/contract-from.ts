import { createHash } from "node:crypto";
import type { Contract, OpenApiDocument } from "../contract.ts";
import type { Locator } from "../read/create-locator.ts";
import { parseOperations } from "./parse-operations.ts";

interface ContractSource {
  readonly document: OpenApiDocument;
  /** The main file, for messages. */
  readonly file: string;
  readonly locator: Locator;
}

/**
 * A contract of a document that is bundled already.
 *
 * @throws CodegenError for what codegen cannot serve.
 */
export function contractFrom({ document, file, locator }: ContractSource): Contract {
  const json = `${JSON.stringify(document, undefined, 2)}\n`;
  return {
    title: document.info.title,
    version: document.info.version,
    file,
    document,
    json,
    hash: createHash("sha256").update(json).digest("hex"),
    operations: parseOperations(document, locator),
  };
}

import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type Json, type JsonObject, valueAt } from "@ims-kit/values";
import { parse } from "yaml";
import { ImportError } from "../import-error.ts";

/** A contract as it lies in its folder. */
export interface SpecFolder {
  /** Path of the folder, as the user named it. */
  readonly path: string;
  /** `openapi.yaml`. */
  readonly main: SpecFile;
  readonly operations: readonly SpecOperation[];
  /** Files in `schemas/`. */
  readonly schemas: readonly SpecFile[];
  /** Files in `overlays/`. */
  readonly overlays: readonly SpecFile[];
  /** The text of `SOURCES.md`; empty if there is none. */
  readonly sources: string;
}

/** A YAML file of a contract. */
export interface SpecFile {
  /** From the contract's folder, e.g. `operations/media-ai/list-things.yaml`. */
  readonly file: string;
  readonly text: string;
  readonly node: JsonObject;
}

/** An operation's file. */
export interface SpecOperation extends SpecFile {
  /** The `operationId`. */
  readonly action: string;
  /** The operation itself, below its method. */
  readonly operation: JsonObject;
  /** Written by the import, and by nobody since. */
  readonly isImported: boolean;
}

/**
 * Reads a contract's folder.
 *
 * @throws ImportError for a file that is missing or cannot be read as what it should be.
 */
export function readSpecFolder(path: string): SpecFolder {
  const files = (pattern: string) => globSync(pattern, { cwd: path }).sort();
  const sources = join(path, "SOURCES.md");
  return {
    path,
    main: readYaml(path, "openapi.yaml"),
    operations: files("operations/**/*.yaml").map(file => readOperation(path, file)),
    schemas: files("schemas/*.yaml").map(file => readYaml(path, file)),
    overlays: files("overlays/*.yaml").map(file => readYaml(path, file)),
    sources: existsSync(sources) ? readFileSync(sources, "utf8") : "",
  };
}

function readOperation(path: string, file: string): SpecOperation {
  const read = readYaml(path, file);
  const operation = read.node.post ?? read.node.get;
  const action = valueAt(operation, "/operationId");
  if (!isObject(operation) || typeof action !== "string") {
    throw new ImportError(`${join(path, file)}: there is no "post" or "get" with an operationId; write or remove it`);
  }
  return { ...read, action, operation, isImported: operation["x-standing"] === "imported" };
}

function readYaml(path: string, file: string): SpecFile {
  const shown = join(path, file);
  let text: string;
  let node: Json;
  try {
    text = readFileSync(shown, "utf8");
    node = parse(text);
  } catch (cause) {
    throw new ImportError(`${shown}: the file cannot be read: ${(cause as Error).message}; correct it`, { cause });
  }
  if (!isObject(node)) {
    throw new ImportError(`${shown}: the file holds no object; correct or remove it`);
  }
  return { file, text, node };
}

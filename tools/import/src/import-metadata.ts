import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { ImportError } from "./import-error.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { type ImportResult, planImport } from "./plan-import.ts";
import { newSpecFiles } from "./spec/new-spec.ts";
import { readSpecFolder, type SpecFolder } from "./spec/read-spec-folder.ts";
import { writeFiles } from "./spec/write-files.ts";

/** This kit's own contract, from which a new one takes the gateway. */
const kitSpec = resolve(import.meta.dirname, "../../../spec");

/** What to import, and where to. */
export interface ImportOptions {
  /** The vendor's `api-docs.json`, or the same gzipped. */
  readonly file: string;
  /** The contract's folder. One that is empty or not there gets a contract of its own. */
  readonly spec: string;
  /** The day that the metadata are of, e.g. `2025-12-19`. */
  readonly date: string;
}

/**
 * Imports a product's metadata into a contract: imported operations become what the metadata say, reviewed ones stay.
 *
 * @throws ImportError for metadata or a contract that cannot be read, and for a folder that cannot be written; nothing is
 * written then.
 */
export function importMetadata({ file, spec, date }: ImportOptions): ImportResult {
  const metadata = readMetadata(file);
  const start = isNew(spec) ? newSpecFiles(metadata, readSpecFolder(kitSpec)) : new Map<string, string>();
  const folder = start.size > 0 ? folderOf(spec, start) : readSpecFolder(spec);
  const { written, removed, result } = planImport({
    metadata,
    folder,
    source: { file: basename(file).replace(/\.gz$/, ""), date },
  });
  writeFiles({ folder: spec, written: new Map([...start, ...written]), removed });
  return { ...result, changed: [...new Set([...start.keys(), ...result.changed])].sort() };
}

function isNew(spec: string): boolean {
  if (existsSync(join(spec, "openapi.yaml"))) {
    return false;
  }
  const isEmpty = !existsSync(spec) || (statSync(spec).isDirectory() && readdirSync(spec).length === 0);
  if (!isEmpty) {
    throw new ImportError(
      `${spec}: this is no empty folder, but has no openapi.yaml; name a contract's folder or an empty one`,
    );
  }
  return true;
}

/** A contract that is about to be written. */
function folderOf(path: string, files: ReadonlyMap<string, string>): SpecFolder {
  const text = files.get("openapi.yaml") ?? "";
  return {
    path,
    main: { file: "openapi.yaml", text, node: parse(text) },
    operations: [],
    schemas: [],
    overlays: [],
    sources: files.get("SOURCES.md") ?? "",
  };
}

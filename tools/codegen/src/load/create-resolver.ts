import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { BaseResolver, type Document, type Source } from "@redocly/openapi-core";
import { CodegenError, messageAt } from "../codegen-error.ts";
import { escapePointer } from "../json-pointer.ts";
import { lineOf } from "./line-of.ts";

/** A resolver that reads a contract as codegen understands it. */
export interface ContractResolver {
  readonly resolver: BaseResolver;
  /** What it added by itself, one sentence each. */
  readonly notes: string[];
}

interface ResolverOptions {
  /** Absolute path of the contract's main file. */
  readonly entry: string;
  /** Turns an absolute path into the one that messages show. */
  readonly shown: (path: string) => string;
}

/**
 * Redocly's resolver with three habits of ours: the file behind each `externalValue` takes its place, files in
 * `operations/` that the main file does not list are added to its paths, and nothing is fetched over the network.
 */
export function createResolver({ entry, shown }: ResolverOptions): ContractResolver {
  const notes: string[] = [];
  const resolver = new BaseResolver();
  const parseDocument = resolver.parseDocument.bind(resolver);
  const loadExternalRef = resolver.loadExternalRef.bind(resolver);

  resolver.loadExternalRef = async path => {
    if (/^[a-z]+:\/\//i.test(path))
      throw new CodegenError(`"${path}" is remote; keep what the contract refers to in files beside it`);
    return loadExternalRef(path);
  };
  resolver.parseDocument = (source, isRoot) => {
    const document = parseDocument(source, isRoot);
    inlineExamples(document.parsed, "", source, shown);
    if (source.absoluteRef === entry) addUnlistedOperations(document, entry, notes, resolver);
    return document;
  };
  return { resolver, notes };
}

/** Puts the JSON file behind each `externalValue` in its place. Relative names start at the file that holds them. */
function inlineExamples(node: unknown, pointer: string, source: Source, shown: (path: string) => string): void {
  if (typeof node !== "object" || node === null) return;
  const fields = node as Record<string, unknown>;
  if (typeof fields.externalValue === "string") {
    const place = { file: shown(source.absoluteRef), line: lineOf(source, pointer), pointer: `#${pointer}` };
    const path = resolve(dirname(source.absoluteRef), fields.externalValue);
    fields.value = readExample(path, message => messageAt(place, `${message} in "${shown(path)}"`));
    delete fields.externalValue;
    return;
  }
  for (const [key, value] of Object.entries(fields)) {
    inlineExamples(value, `${pointer}/${escapePointer(key)}`, source, shown);
  }
}

function readExample(path: string, message: (what: string) => string): unknown {
  if (!existsSync(path))
    throw new CodegenError(message("the example file is missing: write it, or correct externalValue"));
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new CodegenError(message(`the example is not JSON (${(error as Error).message})`), { cause: error });
  }
}

/** The main file may leave operations out: each `operations/<id>.yaml` it does not name becomes a path of its own. */
function addUnlistedOperations(document: Document, entry: string, notes: string[], resolver: BaseResolver): void {
  const root = document.parsed as { paths?: Record<string, { $ref?: string }> };
  const folder = join(dirname(entry), "operations");
  if (!existsSync(folder) || typeof root !== "object" || root === null) return;
  root.paths ??= {};
  const listed = new Set(Object.values(root.paths).map(item => item?.$ref && resolve(dirname(entry), item.$ref)));
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    if (!/\.ya?ml$/.test(file) || listed.has(path)) continue;
    const id = readFileSync(path, "utf8").match(/^\s+"?operationId"?:\s*["']?([\w.-]+)/m)?.[1];
    // Without an operationId the path still enters, so that the lint can name the file.
    const key = `/#${id ?? basename(file).replace(/\.ya?ml$/, "")}`;
    root.paths[key] = { $ref: relative(dirname(entry), path) };
    resolver.cache.delete(path);
    notes.push(`added ${key} from operations/${file}; the main file does not list it`);
  }
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Document } from "@redocly/openapi-core";

/** The main file may leave operations out: each `operations/<group>/<id>.yaml` it does not list becomes a path of its own. */
export function addUnlistedOperations(document: Document, notes: string[], faults: string[]): void {
  const root = document.parsed as { paths?: Record<string, { $ref?: string }> } | null;
  const folder = dirname(document.source.absoluteRef);
  const operations = join(folder, "operations");
  if (typeof root !== "object" || root === null || !existsSync(operations)) {
    return;
  }
  root.paths ??= {};
  const listed = new Set(Object.values(root.paths).map(item => item?.$ref && resolve(folder, item.$ref)));
  for (const file of readdirSync(operations, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(operations, file);
    if (!/\.ya?ml$/.test(file) || listed.has(path)) {
      continue;
    }
    // Without an operationId the path enters all the same, so that what is missing is said of the right file.
    const key = `/#${operationIdsIn(readFileSync(path, "utf8"))[0] ?? basename(file).replace(/\.ya?ml$/, "")}`;
    if (root.paths[key] !== undefined) {
      faults.push(`operations/${file} describes ${key}, which the contract has already; rename or remove one`);
      continue;
    }
    root.paths[key] = { $ref: relative(folder, path) };
    notes.push(`added ${key} from operations/${file}, which the main file does not list`);
  }
}

/** The operationIds that a file's text gives, in order. */
export function operationIdsIn(text: string): string[] {
  return [...text.matchAll(/^\s+"?operationId"?:\s*["']?([\w.-]+)/gm)].map(([, id]) => id as string);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { CodegenError } from "../codegen-error.ts";
import type { Files } from "../emit/emitter.ts";

/** One file that is not as the contract says. */
export interface Difference {
  readonly path: string;
  readonly kind: "changed" | "missing" | "extra";
}

/** The `gen` folders that files belong to, relative to the root, e.g. `packages/client/src/gen`. */
export function genFoldersOf(files: Files): string[] {
  const folders = Object.keys(files).map(path => {
    const end = path.indexOf("/gen/");
    if (end < 0) {
      throw new CodegenError(`"${path}" is outside every gen folder; an emitter may write nowhere else`);
    }
    return path.slice(0, end + "/gen".length);
  });
  return [...new Set(folders)].sort();
}

/** How what is on disk differs from what the contract says, sorted by path. */
export function compareFolders(root: string, files: Files): Difference[] {
  const differences: Difference[] = [];
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (!existsSync(file)) {
      differences.push({ path, kind: "missing" });
    } else if (readFileSync(file, "utf8") !== text) {
      differences.push({ path, kind: "changed" });
    }
  }
  for (const folder of genFoldersOf(files)) {
    if (!existsSync(join(root, folder))) {
      continue;
    }
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join("/");
      if (!entry.isDirectory() && files[path] === undefined) {
        differences.push({ path, kind: "extra" });
      }
    }
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

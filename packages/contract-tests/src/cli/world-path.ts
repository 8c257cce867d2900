import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The path of what `--world` names: a file, or a package's file, e.g. `@ims-kit/contract-tests/world.json`. */
export function worldPath(name: string): string {
  if (existsSync(name) || !/^(@[\w.-]+\/)?[\w-][\w.-]*\/./.test(name)) {
    return name;
  }
  // The user's own packages first; run by npx alone, there are only those of this command.
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    try {
      return createRequire(from).resolve(name);
    } catch {
      // No such package either: the name is told as it was given, by whoever reads it.
    }
  }
  return name;
}

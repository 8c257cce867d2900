import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ImportError } from "../import-error.ts";

interface FileChanges {
  /** The contract's folder; made if it is not there. */
  readonly folder: string;
  /** Texts by path from the folder. */
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/**
 * Writes and removes files. All texts are written aside and all folders made first, so that a full disk or a missing right
 * leaves every file as it was; then each is moved to its place whole.
 *
 * @throws ImportError when the folder cannot be written.
 */
export function writeFiles({ folder, written, removed }: FileChanges): void {
  if (written.size === 0 && removed.length === 0) {
    return;
  }
  const aside = join(folder, ".import");
  try {
    rmSync(aside, { recursive: true, force: true });
    for (const [file, text] of written) {
      mkdirSync(dirname(join(aside, file)), { recursive: true });
      writeFileSync(join(aside, file), text);
    }
    for (const file of written.keys()) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
    }
    for (const file of written.keys()) {
      renameSync(join(aside, file), join(folder, file));
    }
    for (const file of removed) {
      rmSync(join(folder, file), { force: true });
      removeEmpty(dirname(join(folder, file)));
    }
  } catch (cause) {
    throw new ImportError(
      `${folder}: the contract cannot be written: ${(cause as Error).message}; mend that and import again`,
      {
        cause,
      },
    );
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) {
    rmdirSync(folder);
  }
}

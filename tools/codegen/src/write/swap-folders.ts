import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CodegenError } from "../codegen-error.ts";
import type { Files } from "../emit/emitter.ts";

/** The part of the file system that writing needs; a test passes one in that is full. */
export interface FileSystem {
  readonly mkdirSync: typeof mkdirSync;
  readonly renameSync: typeof renameSync;
  readonly rmSync: typeof rmSync;
  readonly writeFileSync: typeof writeFileSync;
}

interface SwapOptions {
  /** The workspace's root. */
  readonly root: string;
  /** All files of the folders to swap. */
  readonly files: Files;
  /** The `gen` folders to swap, relative to the root. */
  readonly folders: readonly string[];
  readonly fileSystem?: FileSystem;
}

const asidePrefix = ".gen-";

/**
 * Puts new `gen` folders in the place of the old ones. All are written aside first; only then are they swapped, two
 * renames each. A run that fails or is killed before leaves every old folder whole, and one killed between the
 * renames is put right by `recoverFolders` at the next start.
 *
 * @throws CodegenError if a folder cannot be written; nothing is changed then.
 */
export function swapFolders({
  root,
  files,
  folders,
  fileSystem = { mkdirSync, renameSync, rmSync, writeFileSync },
}: SwapOptions): void {
  const { mkdirSync: mkdir, renameSync: rename, rmSync: rm, writeFileSync: write } = fileSystem;
  const swaps = folders.map(folder => ({
    folder,
    target: join(root, folder),
    next: join(root, dirname(folder), `${asidePrefix}next`),
    old: join(root, dirname(folder), `${asidePrefix}old`),
  }));
  try {
    for (const { folder, next } of swaps) {
      rm(next, { recursive: true, force: true });
      mkdir(next, { recursive: true });
      for (const [path, text] of Object.entries(files)) {
        if (!path.startsWith(`${folder}/`)) continue;
        const file = join(next, path.slice(folder.length + 1));
        mkdir(dirname(file), { recursive: true });
        write(file, text);
      }
    }
    for (const { target, next, old } of swaps) {
      if (existsSync(target)) rename(target, old);
      rename(next, target);
    }
  } catch (cause) {
    const { path = root } = cause as NodeJS.ErrnoException & { path?: string };
    recoverFolders(root, folders);
    throw new CodegenError(
      `cannot write "${path}" (${(cause as Error).message}); the previous gen folders are left as they were; make room or make the folder writable, then run "pnpm generate" again`,
      { cause },
    );
  }
  for (const { old } of swaps) rmSync(old, { recursive: true, force: true });
}

/** Clears what a killed run left aside; where it took the old folder away and put no new one, the old one comes back. */
export function recoverFolders(root: string, folders: readonly string[]): void {
  for (const folder of folders) {
    const parent = join(root, dirname(folder));
    if (!existsSync(parent)) continue;
    const target = join(parent, basename(folder));
    const old = join(parent, `${asidePrefix}old`);
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    for (const name of readdirSync(parent)) {
      if (name.startsWith(asidePrefix)) rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

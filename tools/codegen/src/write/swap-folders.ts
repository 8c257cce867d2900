import * as nodeFileSystem from "node:fs";
import { dirname, join } from "node:path";
import { CodegenError } from "../codegen-error.ts";
import type { Files } from "../emit/emitter.ts";

/** The part of the file system that is used; a test passes one in that fails. */
export type FileSystem = Pick<
  typeof nodeFileSystem,
  "existsSync" | "mkdirSync" | "readdirSync" | "renameSync" | "rmSync" | "writeFileSync"
>;

interface SwapOptions {
  /** The workspace's root. */
  readonly root: string;
  /** All files of the folders to swap. */
  readonly files: Files;
  /** The `gen` folders to swap, relative to the root. */
  readonly folders: readonly string[];
  readonly fileSystem?: FileSystem;
}

/** What lies aside is named for the process that put it there, as a watch and a second run may work at once. */
const asideName = /^\.gen-(?:next|old)-(\d+)$/;

/**
 * Puts new `gen` folders in the place of the old ones. All are written aside first; only then are they swapped, two
 * renames each. A run that fails is undone; one that is killed leaves every old folder whole, or, between two renames,
 * one aside that `recoverFolders` puts back at the next start.
 *
 * @throws CodegenError if a folder cannot be written; nothing has changed then.
 */
export function swapFolders({ root, files, folders, fileSystem = nodeFileSystem }: SwapOptions): void {
  const { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } = fileSystem;
  const swaps = folders.map(folder => swapOf(root, folder));
  // Some errors, that of a full disk among them, carry no path.
  let at = root;
  try {
    for (const { folder, target, next } of swaps) {
      at = next;
      rmSync(next, { recursive: true, force: true });
      if (!existsSync(dirname(target))) {
        mkdirSync(dirname(target), { recursive: true });
      }
      // Not recursive: that would call a read-only file system a missing folder.
      mkdirSync(next);
      for (const [path, text] of Object.entries(files)) {
        if (!path.startsWith(`${folder}/`)) {
          continue;
        }
        const file = join(next, path.slice(folder.length + 1));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    for (const { target, next, old } of swaps) {
      at = target;
      if (existsSync(target)) {
        renameSync(target, old);
      }
      renameSync(next, target);
    }
  } catch (cause) {
    undo(swaps, fileSystem);
    const { path = at, message } = cause as NodeJS.ErrnoException;
    const left = "every gen folder is as it was; make room there or make it writable, then run pnpm generate again";
    throw new CodegenError(`cannot write "${path}": ${message}; ${left}`, { cause });
  }
  for (const { old } of swaps) {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Clears what killed runs left aside. Where one had taken the old folder away and put no new one, the old one comes back. */
export function recoverFolders(
  root: string,
  folders: readonly string[],
  fileSystem: FileSystem = nodeFileSystem,
): void {
  const { existsSync, readdirSync, renameSync, rmSync } = fileSystem;
  for (const folder of folders) {
    const parent = join(root, dirname(folder));
    const target = join(root, folder);
    if (!existsSync(parent)) {
      continue;
    }
    for (const name of readdirSync(parent)) {
      const pid = Number(asideName.exec(name)?.[1]);
      if (Number.isNaN(pid) || isRunning(pid)) {
        continue;
      }
      if (name.startsWith(".gen-old-") && !existsSync(target)) {
        renameSync(join(parent, name), target);
      } else {
        rmSync(join(parent, name), { recursive: true, force: true });
      }
    }
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) {
    return false;
  }
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

interface Swap {
  readonly folder: string;
  readonly target: string;
  readonly next: string;
  readonly old: string;
}

/** The places of a swap lie side by side, so that a rename never crosses a file system. */
function swapOf(root: string, folder: string): Swap {
  const parent = join(root, dirname(folder));
  const { pid } = process;
  return {
    folder,
    target: join(root, folder),
    next: join(parent, `.gen-next-${pid}`),
    old: join(parent, `.gen-old-${pid}`),
  };
}

function undo(swaps: readonly Swap[], { existsSync, renameSync, rmSync }: FileSystem): void {
  for (const { target, next, old } of swaps) {
    if (existsSync(old)) {
      rmSync(target, { recursive: true, force: true });
      renameSync(old, target);
    }
    try {
      rmSync(next, { recursive: true, force: true });
    } catch {
      // A folder that cannot be written cannot be cleaned either; the next run does it.
    }
  }
}

import { relative, resolve } from "node:path";

/** Which contract to read. */
export interface ContractFile {
  /** Path of the contract's main file. */
  readonly entry: string;
  /** Folder that `entry` and the paths in messages start at. */
  readonly root: string;
}

/** The absolute path of a contract's main file, and how messages show a path. */
export function pathsOf({ entry, root }: ContractFile): { absolute: string; shown: (path: string) => string } {
  const shown = (path: string) => (path.startsWith(`${root}/`) ? relative(root, path) : path);
  return { absolute: resolve(root, entry), shown };
}

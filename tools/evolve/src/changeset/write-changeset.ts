import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EvolveError } from "../evolve-error.ts";
import { contractOfChangeset } from "./changeset-text.ts";

/** A changeset that evolve wrote and that no release has taken up yet. */
export interface ContractChangeset {
  /** Relative to the workspace's root, e.g. `.changeset/contract.md`. */
  readonly path: string;
  /** First digits of the hash of the contract that it leads to. */
  readonly to: string;
}

/** All changesets that evolve wrote; there is at most one unless somebody copied it. */
export async function contractChangesets(root: string): Promise<ContractChangeset[]> {
  const names = existsSync(join(root, ".changeset")) ? await readdir(join(root, ".changeset")) : [];
  const found = await Promise.all(
    names
      .filter(name => name.endsWith(".md") && name !== "README.md")
      .sort()
      .map(async name => ({
        path: `.changeset/${name}`,
        to: contractOfChangeset(await readFile(join(root, ".changeset", name), "utf8")),
      })),
  );
  return found.flatMap(({ path, to }) => (to === undefined ? [] : [{ path, to }]));
}

/** Writes the one changeset of the contract over those that evolve wrote before; a hand-written one is left alone. */
export async function writeChangeset(root: string, text: string): Promise<string> {
  const [first, ...rest] = await contractChangesets(root);
  for (const { path } of rest) {
    await rm(join(root, path));
  }
  const path = first?.path ?? (await freePath(root));
  await writeWhole(join(root, path), text);
  return path;
}

/** Removes what evolve wrote: the contract is again as it was released. */
export async function removeChangeset(root: string): Promise<string[]> {
  const found = await contractChangesets(root);
  for (const { path } of found) {
    await rm(join(root, path));
  }
  return found.map(({ path }) => path);
}

async function freePath(root: string): Promise<string> {
  for (let at = 1; ; at++) {
    const path = `.changeset/contract${at === 1 ? "" : `-${at}`}.md`;
    if (!existsSync(join(root, path))) {
      return path;
    }
  }
}

/** Writes beside and renames, so that nobody ever sees half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.writing`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new EvolveError(`${path} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

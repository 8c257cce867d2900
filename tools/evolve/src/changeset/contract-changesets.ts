import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EvolveError } from "../evolve-error.ts";

/** A changeset that evolve wrote and that no release has taken up yet. */
export interface ContractChangeset {
  /** Relative to the workspace's root, e.g. `.changeset/contract.md`. */
  readonly path: string;
  /** First digits of the hashes of the contracts that it leads from and to; `none` before the first contract. */
  readonly from: string;
  readonly to: string;
  /** Whether somebody changed what evolve wrote. */
  readonly isEdited: boolean;
}

/** All changesets that evolve wrote; there is at most one unless somebody copied it. */
export async function contractChangesets(root: string): Promise<ContractChangeset[]> {
  const names = existsSync(join(root, ".changeset")) ? await readdir(join(root, ".changeset")) : [];
  const paths = names.filter(name => name.endsWith(".md") && name !== "README.md").map(name => `.changeset/${name}`);
  const found = await Promise.all(
    paths.sort().map(async path => changesetFrom(path, await readFile(join(root, path), "utf8"))),
  );
  return found.flatMap(one => one ?? []);
}

/** Writes the one changeset of the contract over those that evolve wrote before, and gives its path. */
export async function writeChangeset(root: string, text: string): Promise<string> {
  const [first, ...rest] = await contractChangesets(root);
  for (const { path } of rest) {
    await rm(join(root, path));
  }
  const path = first?.path ?? freePath(root);
  await writeWhole(join(root, path), sign(text));
  return path;
}

/** Removes what evolve wrote, because the contract is again as it was released. */
export async function removeChangesets(root: string): Promise<string[]> {
  const found = await contractChangesets(root);
  for (const { path } of found) {
    await rm(join(root, path));
  }
  return found.map(({ path }) => path);
}

/**
 * Refuses to lose what somebody wrote into a changeset of the contract.
 *
 * @throws EvolveError that says where such sentences are kept.
 */
export function refuseEdited(changesets: readonly ContractChangeset[]): void {
  const edited = changesets.find(({ isEdited }) => isEdited);
  if (edited !== undefined) {
    throw new EvolveError(
      `${edited.path} was edited by hand, and the contract has changed since; move your sentences into a changeset of their own (pnpm changeset), delete ${edited.path}, then run it again: pnpm evolve`,
    );
  }
}

/** The line by which evolve's changesets are known, with the contracts that they are about. */
const contractLine = /^Contract: `(?<from>[0-9a-f]{12}|none)` to `(?<to>[0-9a-f]{12})`\.$/m;

/** The last line: which text evolve wrote above it. Readers of the rendered changelog do not see it. */
const signature = /<!-- evolve (?<digest>[0-9a-f]{12}) -->\n?/;

/** A text without the line that evolve signs it with. */
export function withoutSignature(text: string): string {
  return text.replace(new RegExp(`\\n*[ \\t]*${signature.source}`, "g"), "\n");
}

function sign(text: string): string {
  return `${text}\n<!-- evolve ${digestOf(text)} -->\n`;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text.trim()).digest("hex").slice(0, 12);
}

function changesetFrom(path: string, text: string): ContractChangeset | undefined {
  const { from, to } = contractLine.exec(text)?.groups ?? {};
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const isEdited = signature.exec(text)?.groups?.digest !== digestOf(text.replace(signature, ""));
  return { path, from, to, isEdited };
}

function freePath(root: string): string {
  let path = ".changeset/contract.md";
  for (let at = 2; existsSync(join(root, path)); at++) {
    path = `.changeset/contract-${at}.md`;
  }
  return path;
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

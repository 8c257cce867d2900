import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { EvolveError } from "../evolve-error.ts";

/** A package of the fixed group. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  /** Relative to the workspace's root, e.g. `packages/client`. */
  readonly folder: string;
  /** The contract that the last release stamped it with; absent before the first. */
  readonly contract?: ContractStamp;
  /** The repository's URL as package.json names it; the first release in the workflow writes it. */
  readonly repository?: string;
  /** Whether package.json asks for a signed statement of where the package was built. */
  readonly provenance: boolean;
}

/** What `imsKit.contract` of a package.json holds: which contract the package was made from. */
interface ContractStamp {
  /** sha256 of the bundled contract, in hex. */
  readonly hash: string;
  /** As of when the contract is true, e.g. `2026-01-28`. */
  readonly date: string;
}

/** The packages of the changesets' fixed group, `@ims-kit/spec` first. */
export async function publishedPackages(root: string): Promise<PublishedPackage[]> {
  const config = await readJson<{ fixed: string[][] }>(root, ".changeset/config.json");
  const names = config.fixed.flat();
  const folders = ["spec", ...(await readdir(join(root, "packages"))).sort().map(name => `packages/${name}`)];
  const found = await Promise.all(folders.map(folder => readPackage(root, folder)));
  const published = found.filter(({ name }) => names.includes(name));
  const missing = names.filter(name => !published.some(one => one.name === name));
  if (missing.length > 0) {
    throw new EvolveError(`.changeset/config.json names ${missing.join(", ")}, which no folder holds`);
  }
  return published;
}

/** What a package.json may hold, as far as a release looks at it. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly imsKit?: { readonly contract: ContractStamp };
  readonly repository?: string | { readonly url: string };
  readonly publishConfig?: { readonly provenance?: boolean };
}

async function readPackage(root: string, folder: string): Promise<PublishedPackage> {
  const manifest = await readJson<Manifest>(root, `${folder}/package.json`);
  const { name, version, imsKit, repository, publishConfig } = manifest;
  const url = typeof repository === "object" ? repository.url : repository;
  return {
    name,
    version,
    folder,
    ...(imsKit === undefined ? {} : { contract: imsKit.contract }),
    ...(url === undefined ? {} : { repository: url }),
    provenance: publishConfig?.provenance === true,
  };
}

async function readJson<Content>(root: string, path: string): Promise<Content> {
  try {
    return JSON.parse(await readFile(join(root, path), "utf8")) as Content;
  } catch (error) {
    throw new EvolveError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

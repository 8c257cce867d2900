import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { EvolveError } from "../evolve-error.ts";

/** A package of the workspace that is published. */
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

/**
 * The packages of the workspace that are not private, `@ims-kit/spec` first.
 *
 * @throws EvolveError for a file that cannot be read, and where versions differ: all packages share one.
 */
export async function publishedPackages(root: string): Promise<PublishedPackage[]> {
  const { packages = [] } = (parse(await readText(root, "pnpm-workspace.yaml")) ?? {}) as { packages?: string[] };
  const files = packages.flatMap(pattern => globSync(`${pattern}/package.json`, { cwd: root }).sort());
  const found = await Promise.all(files.map(file => readPackage(root, dirname(file))));
  const published = found.flatMap(one => one ?? []);
  const [first] = published;
  const other = published.find(({ version }) => version !== first?.version);
  if (first !== undefined && other !== undefined) {
    throw new EvolveError(
      `${other.folder}/package.json has the version ${other.version}, ${first.folder}/package.json ${first.version}; all packages share one`,
    );
  }
  return published;
}

/** What a package.json may hold, as far as a release looks at it. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly imsKit?: { readonly contract: ContractStamp };
  readonly repository?: string | { readonly url: string };
  readonly publishConfig?: { readonly provenance?: boolean };
}

async function readPackage(root: string, folder: string): Promise<PublishedPackage | undefined> {
  const manifest = await readManifest(root, folder);
  const { name, version, imsKit, repository, publishConfig } = manifest;
  if (manifest.private === true) {
    return undefined;
  }
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

async function readManifest(root: string, folder: string): Promise<Manifest> {
  const path = `${folder}/package.json`;
  const text = await readText(root, path);
  try {
    return JSON.parse(text) as Manifest;
  } catch (error) {
    throw new EvolveError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

async function readText(root: string, path: string): Promise<string> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch (error) {
    throw new EvolveError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

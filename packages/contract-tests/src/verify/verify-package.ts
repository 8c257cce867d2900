import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** What to verify, and against which contract. */
export interface VerifyOptions {
  /** A package that is installed, e.g. `@ims-kit/client`, or a folder that holds one. */
  readonly target: string;
  /** Where names and relative folders are looked up, e.g. `process.cwd()`. */
  readonly from: string;
  /** A bundled contract to compare with. Defaults to the one that these contract tests were made from. */
  readonly contract?: string | undefined;
}

/** Whether a package is as it was built, and for which contract. */
export interface Verification {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** The contract that the package was built from. */
  readonly contract: { readonly hash: string; readonly date: string };
  /** sha256 of the contract that it was compared with. */
  readonly expected: string;
  /** How many files were compared. */
  readonly files: number;
  /** Files that are not as they were built, in the order of their names; empty for a whole package. */
  readonly differences: readonly FileDifference[];
}

/** A file that is not as it was built. */
interface FileDifference {
  /** Relative to the package, e.g. `dist/gen/contract.js`. */
  readonly path: string;
  readonly how: "added" | "changed" | "missing";
}

/** A package that cannot be verified; the message says why. */
export class VerifyError extends Error {
  override readonly name = "VerifyError";
}

interface Manifest {
  readonly contract: { readonly hash: string; readonly date: string };
  readonly files: Readonly<Record<string, string>>;
  /** Whether every file of the folders that it names is in it, so that another one was added later. */
  readonly isWhole: boolean;
}

const manifestFile = "dist/manifest.json";
const bundleFile = "gen/openapi.json";

/**
 * Compares an installed package with the list of files that it was built with, and its contract with ours.
 *
 * @throws VerifyError for a package that is not there, or that was not built by a release.
 */
export async function verifyPackage({ target, from, contract }: VerifyOptions): Promise<Verification> {
  const folder = findPackage(target, from);
  const { name, version, imsKit } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    imsKit?: { contract: Manifest["contract"] };
  };
  if (imsKit === undefined) {
    throw new VerifyError(`${name} ${version} in ${folder} names no contract; only released packages of ims-kit do`);
  }
  const manifest = await manifestOf(folder, name, imsKit.contract);
  const differences = await differencesIn(folder, manifest);
  if (manifest.contract.hash !== imsKit.contract.hash) {
    differences.push({ path: "package.json", how: "changed" });
  }
  const expected = await hashOf(contract === undefined ? ownContract() : resolve(from, contract));
  const files = Object.keys(manifest.files).length;
  return { name, version, folder, contract: imsKit.contract, expected, files, differences };
}

function findPackage(target: string, from: string): string {
  const looksLikeFolder = target.startsWith(".") || isAbsolute(target);
  const folder = resolve(from, target);
  if (existsSync(join(folder, "package.json"))) {
    return folder;
  }
  if (!looksLikeFolder) {
    for (let at = resolve(from); ; at = dirname(at)) {
      const installed = join(at, "node_modules", target);
      if (existsSync(join(installed, "package.json"))) {
        return installed;
      }
      if (at === dirname(at)) {
        break;
      }
    }
  }
  throw new VerifyError(`"${target}" is neither a folder with a package nor installed in ${from} or above`);
}

/** The contract's own package needs no list: the hash of its bundle is the contract's hash. */
async function manifestOf(folder: string, name: string, contract: Manifest["contract"]): Promise<Manifest> {
  const path = join(folder, manifestFile);
  if (existsSync(path)) {
    return { ...(JSON.parse(await readFile(path, "utf8")) as Manifest), isWhole: true };
  }
  if (existsSync(join(folder, bundleFile))) {
    return { contract, files: { [bundleFile]: contract.hash }, isWhole: false };
  }
  throw new VerifyError(`${name} has no ${manifestFile}: it was not built by a release, or the file was removed`);
}

async function differencesIn(folder: string, { files, isWhole }: Manifest): Promise<FileDifference[]> {
  const built = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const compared = await Promise.all(
    built.map(async ([path, hash]): Promise<FileDifference[]> => {
      if (!existsSync(join(folder, path))) {
        return [{ path, how: "missing" }];
      }
      return (await hashOf(join(folder, path))) === hash ? [] : [{ path, how: "changed" }];
    }),
  );
  return [...compared.flat(), ...(isWhole ? await addedFiles(folder, files) : [])];
}

/** Files beside the built ones that the build did not write. */
async function addedFiles(folder: string, files: Manifest["files"]): Promise<FileDifference[]> {
  const roots = [...new Set(Object.keys(files).map(path => path.split("/")[0] ?? ""))];
  const present = roots.map(root => join(folder, root)).filter(root => existsSync(root));
  const found = await Promise.all(present.map(root => readdir(root, { recursive: true, withFileTypes: true })));
  return found
    .flat()
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter(path => path !== manifestFile && !Object.hasOwn(files, path))
    .sort()
    .map(path => ({ path, how: "added" }));
}

async function hashOf(path: string): Promise<string> {
  try {
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch (error) {
    throw new VerifyError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function ownContract(): string {
  return createRequire(import.meta.url).resolve("@ims-kit/spec/openapi.json");
}

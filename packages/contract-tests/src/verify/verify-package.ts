import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";

/** What to verify, and against which contract. */
export interface VerifyOptions {
  /** A package that is installed, e.g. `@ims-kit/client`, a folder that holds one, or a packed `.tgz`. */
  readonly target: string;
  /** Where names and relative folders are looked up, e.g. `process.cwd()`. */
  readonly from: string;
  /** A bundled contract to compare with. @default the one that these contract tests were made from */
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
  /** sha256 of every file of the package but this list, package.json included. */
  readonly files: Readonly<Record<string, string>>;
}

const manifestFile = "dist/manifest.json";

/**
 * Compares every file of a package with the list that it was packed with, and its contract with ours.
 *
 * @throws VerifyError for a package that is not there, or that was packed without a list.
 */
export async function verifyPackage({ target, from, contract }: VerifyOptions): Promise<Verification> {
  if (target.endsWith(".tgz")) {
    return inUnpacked(resolve(from, target), folder => verifyPackage({ target: folder, from, contract }));
  }
  const folder = findPackage(target, from);
  const manifest = await readManifest(folder);
  const { name, version, imsKit } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    imsKit?: { contract: Manifest["contract"] };
  };
  const differences = await differencesIn(folder, manifest);
  // A package that was packed before its first release names no contract itself.
  const isOther = imsKit !== undefined && imsKit.contract.hash !== manifest.contract.hash;
  if (isOther && !differences.some(({ path }) => path === "package.json")) {
    differences.push({ path: "package.json", how: "changed" });
  }
  const expected = await hashOf(contract === undefined ? ownContract() : resolve(from, contract));
  const files = Object.keys(manifest.files).length;
  return { name, version, folder, contract: imsKit?.contract ?? manifest.contract, expected, files, differences };
}

async function inUnpacked<Result>(tarball: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ims-contract-verify-"));
  try {
    await promisify(execFile)("tar", ["-xzf", tarball, "-C", folder]);
    return await work(join(folder, "package"));
  } catch (error) {
    if (error instanceof VerifyError) {
      throw error;
    }
    throw new VerifyError(`${tarball} cannot be unpacked: ${(error as Error).message.trim()}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
  throw new VerifyError(
    `"${target}" is neither a folder with a package, a tarball (.tgz) nor installed in ${from} or above`,
  );
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) {
    throw new VerifyError(
      `${folder} has no ${manifestFile}: it was not packed by a release or by "pnpm release pack", or the file was removed`,
    );
  }
  try {
    return JSON.parse(await readFile(path, "utf8")) as Manifest;
  } catch (error) {
    throw new VerifyError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

async function differencesIn(folder: string, { files }: Manifest): Promise<FileDifference[]> {
  const built = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const compared = await Promise.all(
    built.map(async ([path, hash]): Promise<FileDifference[]> => {
      if (!existsSync(join(folder, path))) {
        return [{ path, how: "missing" }];
      }
      return (await hashOf(join(folder, path))) === hash ? [] : [{ path, how: "changed" }];
    }),
  );
  return [...compared.flat(), ...(await addedFiles(folder, files))];
}

/** Files that the package was not packed with. What a package manager puts inside for its dependencies is not its own. */
async function addedFiles(folder: string, files: Manifest["files"]): Promise<FileDifference[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter(path => path !== manifestFile && !path.startsWith("node_modules/") && !Object.hasOwn(files, path))
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

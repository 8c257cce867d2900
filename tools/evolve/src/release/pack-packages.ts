import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import type { ReadContract } from "../contract/read-contract.ts";
import type { PublishedPackage } from "../workspace/published-packages.ts";
import type { Tarball } from "./publish-tarballs.ts";
import { releaseNotes } from "./release-notes.ts";
import { runStep } from "./run-step.ts";

/** Where tarballs wait to be published, relative to the workspace's root. */
export const tarballFolder = ".release";

/** Where a package keeps the list of its files; it ships with them. */
const manifestFile = "dist/manifest.json";

/**
 * Packs the built packages into `.release/`, each with a list of all its files and their sha256, so that
 * `ims-contract verify` can name one that was tampered with. Whatever lay there before is removed.
 */
export async function packPackages(
  root: string,
  packages: readonly PublishedPackage[],
  contract: ReadContract,
): Promise<Tarball[]> {
  const target = join(root, tarballFolder);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const tarballs: Tarball[] = [];
  for (const one of packages) {
    await writeManifest(join(root, one.folder), contract);
    tarballs.push({ name: one.name, version: one.version, file: await pack(join(root, one.folder), target) });
  }
  await writeFile(join(target, "tarballs.json"), `${JSON.stringify(tarballs, undefined, 2)}\n`);
  await writeFile(join(target, "notes.md"), await releaseNotes(root, packages));
  return tarballs;
}

/** Lists what a tarball of the package holds: its package.json is not the one on disk, as pnpm fills in versions. */
async function writeManifest(home: string, { hash, date }: ReadContract): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ims-kit-pack-"));
  try {
    await rm(join(home, manifestFile), { force: true });
    const file = await pack(home, folder);
    await runStep("unpacking", folder, "tar", ["-xzf", join(folder, file)]);
    const files = Object.fromEntries(await hashesIn(join(folder, "package")));
    await mkdir(join(home, "dist"), { recursive: true });
    const manifest = { contract: { hash, date }, files };
    await writeFile(join(home, manifestFile), `${JSON.stringify(manifest, undefined, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Packs a package into a folder and gives the tarball's name there. */
async function pack(home: string, target: string): Promise<string> {
  const before = await readdir(target);
  await runStep("packing", home, "pnpm", ["pack", "--pack-destination", target]);
  return (await readdir(target)).find(name => !before.includes(name)) ?? "";
}

async function hashesIn(home: string): Promise<(readonly [path: string, hash: string])[]> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    paths.map(async path => {
      const hash = createHash("sha256").update(await readFile(path));
      return [relative(home, path).split(sep).join("/"), hash.digest("hex")] as const;
    }),
  );
  return hashes.sort(([a], [b]) => (a < b ? -1 : 1));
}

import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ReadContract } from "../contract/read-contract.ts";
import type { PublishedPackage } from "../workspace/published-packages.ts";

/** Where a package keeps the list of its built files; it ships with them. */
const manifestFile = "dist/manifest.json";

/**
 * Writes into each package's `dist/` which contract it was built from and the sha256 of every file in its published
 * folders, so that `ims-contract verify` can tell a tampered or mixed-up package. The spec needs none: the hash of its
 * bundle is the contract's.
 */
export async function writeManifests(
  root: string,
  packages: readonly PublishedPackage[],
  { hash, date }: ReadContract,
): Promise<void> {
  for (const { folder } of packages) {
    const home = join(root, folder);
    if (!existsSync(join(home, "dist"))) {
      continue;
    }
    const files = Object.fromEntries(await hashesIn(home));
    await writeFile(join(home, manifestFile), `${JSON.stringify({ contract: { hash, date }, files }, undefined, 2)}\n`);
  }
}

async function hashesIn(home: string): Promise<(readonly [path: string, hash: string])[]> {
  const { files = [] } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { files?: string[] };
  const folders = files.map(name => join(home, name)).filter(path => existsSync(path) && statSync(path).isDirectory());
  const entries = await Promise.all(folders.map(path => readdir(path, { recursive: true, withFileTypes: true })));
  const paths = entries
    .flat()
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    paths.map(async path => {
      const hash = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
      return [relative(home, path).split(sep).join("/"), hash] as const;
    }),
  );
  return hashes.filter(([path]) => path !== manifestFile).sort(([a], [b]) => (a < b ? -1 : 1));
}

import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadContract } from "../contract/read-contract.ts";
import type { PublishedPackage } from "./published-packages.ts";

/** Writes the contract's hash and date into each package's package.json and into its changelog, below the version. */
export async function stampPackages(
  root: string,
  packages: readonly PublishedPackage[],
  contract: ReadContract,
): Promise<void> {
  for (const { folder, name, version } of packages) {
    const file = join(root, folder, "package.json");
    const manifest = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
    const imsKit = { contract: { hash: contract.hash, date: contract.date } };
    await writeFile(file, `${JSON.stringify({ ...manifest, imsKit }, undefined, 2)}\n`);
    const changelog = join(root, folder, "CHANGELOG.md");
    const text = existsSync(changelog) ? await readFile(changelog, "utf8") : `# ${name}\n`;
    await writeFile(changelog, withStamp(text, version, contract));
  }
}

/** The changelog with the contract named below the version's heading; the first release has no heading yet. */
function withStamp(text: string, version: string, { hash, date }: ReadContract): string {
  const stamp = `Made from the contract \`${hash}\` of ${date}.`;
  const heading = `## ${version}\n`;
  if (text.includes(`${heading}\n${stamp}\n`)) return text;
  if (text.includes(heading)) return text.replace(heading, `${heading}\n${stamp}\n`);
  const [title = "", ...rest] = text.split("\n");
  return [title, "", heading, stamp, "", "First release.", ...rest].join("\n");
}

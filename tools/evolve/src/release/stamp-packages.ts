import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withoutSignature } from "../changeset/contract-changesets.ts";
import type { ReadContract } from "../contract/read-contract.ts";
import type { PublishedPackage } from "../workspace/published-packages.ts";

/** What the packages of a release are made from. */
export interface Origin {
  readonly contract: ReadContract;
  /** e.g. `git+https://github.com/owner/name.git`; where it is not known, package.json keeps what it says. */
  readonly repository?: string | undefined;
}

/**
 * Writes where each package comes from: the contract's hash and date into package.json and, below the version, into
 * the changelog; the repository and the package's folder in it into package.json. Done twice it changes nothing.
 */
export async function stampPackages(
  root: string,
  packages: readonly PublishedPackage[],
  { contract, repository: url }: Origin,
): Promise<void> {
  for (const { folder, name, version } of packages) {
    const file = join(root, folder, "package.json");
    const manifest = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
    const repository = url === undefined ? {} : { repository: { type: "git", url, directory: folder } };
    const imsKit = { contract: { hash: contract.hash, date: contract.date } };
    await writeFile(file, `${JSON.stringify({ ...manifest, ...repository, imsKit }, undefined, 2)}\n`);
    const changelog = join(root, folder, "CHANGELOG.md");
    const text = existsSync(changelog) ? await readFile(changelog, "utf8") : `# ${name}\n`;
    await writeFile(changelog, withStamp(withoutSignature(text), version, contract));
  }
}

/** The changelog with the contract named below the version's heading; the first release has no heading yet. */
function withStamp(text: string, version: string, { hash, date }: ReadContract): string {
  const stamp = `Made from the contract \`${hash}\` of ${date}.`;
  const heading = `## ${version}\n`;
  if (text.includes(`${heading}\n${stamp}\n`)) {
    return text;
  }
  if (text.includes(heading)) {
    return text.replace(heading, `${heading}\n${stamp}\n`);
  }
  const [title = "", ...rest] = text.split("\n");
  return [title, "", heading, stamp, "", "First release.", ...rest].join("\n");
}

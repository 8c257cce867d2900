import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type ReadContract, readContract } from "../contract/read-contract.ts";
import { EvolveError } from "../evolve-error.ts";
import { type Ran, run } from "../run.ts";
import { type PublishedPackage, publishedPackages } from "./published-packages.ts";
import { refuseRelease } from "./refuse-release.ts";
import { stampPackages } from "./stamp-packages.ts";
import { writeManifests } from "./write-manifests.ts";

/** What to release, and how. */
export interface ReleaseOptions {
  /** The workspace's folder. */
  readonly root: string;
  /** The command that must pass first. Defaults to `npm test`. */
  readonly tests?: readonly string[] | undefined;
  /** Environment of everything that runs; it says which registry. Defaults to this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** Told in a line what is under way. */
  readonly say?: (line: string) => void;
}

/** What is out. */
export interface Released {
  readonly version: string;
  /** The packages, whether published now or by a run before that stopped half-way; none where all were out. */
  readonly packages: readonly string[];
}

/**
 * Versions the fixed group by its changesets, commits, builds, publishes and tags. Each step looks at what is there:
 * a release that stopped half-way is finished by running it again.
 *
 * @throws EvolveError that says what is wrong and which command repairs it.
 */
export async function runRelease({
  root,
  tests = ["npm", "test"],
  env = process.env,
  say = () => {},
}: ReleaseOptions): Promise<Released> {
  const contract = await readContract("spec/openapi.yaml", root);
  const before = await publishedPackages(root);
  const pending = (await readdir(join(root, ".changeset"))).filter(
    name => name.endsWith(".md") && name !== "README.md",
  );
  const isStamped = before.every(one => one.contract?.hash === contract.hash);
  if (pending.length === 0 && isStamped && (await untagged(root, before)).length === 0) {
    return { version: before[0]?.version ?? "", packages: [] };
  }

  say("checking: commits, changesets, drift, tests");
  await refuseRelease({ root, contract, tests });
  const packages = await versionPackages({ root, contract, pending, before, say });
  const version = packages[0]?.version ?? "";

  say("building");
  await must("building", root, "node_modules/.bin/turbo", ["run", "build", "--output-logs=errors-only"]);
  await writeManifests(root, packages, contract);

  say("publishing");
  const published = await run("node_modules/.bin/changeset", ["publish", "--no-git-tag"], { cwd: root, env });
  if (published.code !== 0) {
    throw new EvolveError(
      `publishing stopped half-way; finish it by running it again: pnpm release\n${lastWords(published)}`,
    );
  }
  await tagRelease(root, packages);
  return { version, packages: packages.map(({ name }) => `${name}@${version}`) };
}

interface Versioning {
  readonly root: string;
  readonly contract: ReadContract;
  /** File names of the changesets that wait. */
  readonly pending: readonly string[];
  readonly before: readonly PublishedPackage[];
  readonly say: (line: string) => void;
}

/** Gives the packages their version and commits it; where a run before did, or nothing waits, they stay as they are. */
async function versionPackages({ root, contract, pending, before, say }: Versioning): Promise<PublishedPackage[]> {
  if (pending.length === 0 && before.every(one => one.contract !== undefined)) return [...before];
  try {
    if (pending.length > 0) await must("versioning", root, "node_modules/.bin/changeset", ["version"]);
    const packages = await publishedPackages(root);
    say(`versioning: ${packages[0]?.version}`);
    await stampPackages(root, packages, contract);
    await must("committing", root, "git", ["add", "--", ".changeset", ...packages.map(({ folder }) => folder)]);
    await must("committing", root, "git", ["commit", "--quiet", "--message", `Release ${packages[0]?.version}`]);
    return packages;
  } catch (error) {
    // Nothing was uncommitted before, so whatever is changed now is half a version.
    await run("git", ["restore", "--staged", "--worktree", "."], { cwd: root });
    throw error;
  }
}

/** Tags the commit that gave the packages their version, for `pnpm evolve` to compare with. */
async function tagRelease(root: string, packages: readonly PublishedPackage[]): Promise<void> {
  const { stdout: commit } = await run("git", ["log", "-1", "--format=%H", "--", "spec/package.json"], { cwd: root });
  for (const tag of await untagged(root, packages)) await must("tagging", root, "git", ["tag", tag, commit.trim()]);
}

/** The tags that a finished release has and this one has not. */
async function untagged(root: string, packages: readonly PublishedPackage[]): Promise<string[]> {
  const { stdout } = await run("git", ["tag", "--list"], { cwd: root });
  const tags = new Set(stdout.split("\n"));
  return packages.map(({ name, version }) => `${name}@${version}`).filter(tag => !tags.has(tag));
}

async function must(what: string, cwd: string, command: string, args: readonly string[]): Promise<void> {
  const ran = await run(command, args, { cwd });
  if (ran.code !== 0) throw new EvolveError(`${what} failed: ${[command, ...args].join(" ")}\n${lastWords(ran)}`);
}

function lastWords({ stdout, stderr }: Ran): string {
  // A progress bar draws itself over and over on one line.
  const lines = stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split(/[\n\r]/)
    .map(line => line.trim());
  return lines
    .filter(line => line !== "" && !line.includes("━"))
    .slice(-12)
    .join("\n");
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type ReadContract, readContract } from "../contract/read-contract.ts";
import { type PublishedPackage, publishedPackages } from "../workspace/published-packages.ts";
import { packPackages, tarballFolder } from "./pack-packages.ts";
import { publishTarballs } from "./publish-tarballs.ts";
import { recoverVersioning } from "./recover-versioning.ts";
import { refuseRelease } from "./refuse-release.ts";
import { asksForProvenance, repositoryOf } from "./repository.ts";
import { runStep } from "./run-step.ts";
import { isTagged, pushCommit, pushTag, tagOf, tagRelease } from "./tag-release.ts";
import { versionPackages } from "./version-packages.ts";

/** What to release, and how. */
export interface ReleaseOptions {
  /** The workspace's folder. */
  readonly root: string;
  /** The command that must pass first. @default `npm test` */
  readonly tests?: readonly string[] | undefined;
  /** Pushes the commit to `origin` before anything is published, and the tag in the end. @default false */
  readonly push?: boolean | undefined;
  /** Environment of everything that runs; it says which registry. @default this process's own */
  readonly env?: NodeJS.ProcessEnv;
  /** Gets a line on what is under way. */
  readonly report?: (line: string) => void;
}

/** What is out. */
export interface Released {
  readonly version: string;
  /** The packages, whether published now or by a run before that stopped half-way; none where all were out. */
  readonly packages: readonly string[];
}

/**
 * Versions the packages by their changesets, commits, builds, packs, publishes and tags. Each step looks at what is
 * there: a release that stopped at any moment is finished by running it again, in the same tree or in a clone of its
 * commit.
 *
 * @throws EvolveError that says what is wrong and which command repairs it.
 */
export async function runRelease(options: ReleaseOptions): Promise<Released> {
  const { root, env = process.env, report = () => {} } = options;
  const version = await prepareRelease(options);
  if (version === undefined) {
    return { version: (await publishedPackages(root))[0]?.version ?? "", packages: [] };
  }
  report("publishing");
  const provenance = asksForProvenance(env, await publishedPackages(root));
  const packages = await publishTarballs({ folder: join(root, tarballFolder), env, provenance });
  await finishRelease(options);
  return { version, packages };
}

/**
 * All that comes before publishing: the version is committed, pushed if asked, and packed into `.release/`. Gives the
 * version, or `undefined` where nothing is to be released.
 *
 * @throws EvolveError that says what is wrong and which command repairs it.
 */
export async function prepareRelease(options: ReleaseOptions): Promise<string | undefined> {
  const { root, tests = ["npm", "test"], push = false, env = process.env, report = () => {} } = options;
  const before = await publishedPackages(root);
  const paths = [".changeset", ...before.map(({ folder }) => folder)];
  await recoverVersioning(root, paths, report);

  const contract = await readContract("spec/openapi.yaml", root);
  const isPending = await hasChangesets(root);
  if (!isPending && (await isReleased(root, before, contract))) {
    if (push) {
      await pushTag(root, before[0]?.version ?? "");
    }
    return undefined;
  }

  report("checking: commits, changesets, drift, tests");
  await refuseRelease({ root, contract, tests, env });
  const packages = await versionPackages({ root, contract, repository: repositoryOf(env), isPending, paths, report });
  report("building");
  await build(root);
  await packPackages(root, packages, contract);
  if (push) {
    await pushCommit(root);
  }
  return packages[0]?.version;
}

/** Builds and packs the workspace as it stands, without a version of its own, and gives the tarballs' names. */
export async function packRelease(root: string): Promise<string[]> {
  await build(root);
  const contract = await readContract("spec/openapi.yaml", root);
  return (await packPackages(root, await publishedPackages(root), contract)).map(({ file }) => file);
}

/** All that comes after publishing: the version's tag, which says that it is out. Gives the tag. */
export async function finishRelease({ root, push = false }: Pick<ReleaseOptions, "push" | "root">): Promise<string> {
  const version = (await publishedPackages(root))[0]?.version ?? "";
  await tagRelease(root, version);
  if (push) {
    await pushTag(root, version);
  }
  return tagOf(version);
}

async function build(root: string): Promise<void> {
  await runStep("building", root, "node_modules/.bin/turbo", ["run", "build", "--output-logs=errors-only"]);
}

async function hasChangesets(root: string): Promise<boolean> {
  const names = await readdir(join(root, ".changeset"));
  return names.some(name => name.endsWith(".md") && name !== "README.md");
}

async function isReleased(
  root: string,
  packages: readonly PublishedPackage[],
  { hash }: ReadContract,
): Promise<boolean> {
  const isStamped = packages.every(one => one.contract?.hash === hash);
  return isStamped && (await isTagged(root, packages[0]?.version ?? ""));
}

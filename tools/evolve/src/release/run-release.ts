import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readContract } from "../contract/read-contract.ts";
import { publishedPackages } from "../workspace/published-packages.ts";
import { publishPackages } from "./publish-packages.ts";
import { refuseRelease } from "./refuse-release.ts";
import { repositoryOf } from "./repository.ts";
import { runStep } from "./run-step.ts";
import { pushCommit, pushTags, tagRelease, untagged } from "./tag-release.ts";
import { versionPackages } from "./version-packages.ts";
import { writeManifests } from "./write-manifests.ts";

/** What to release, and how. */
export interface ReleaseOptions {
  /** The workspace's folder. */
  readonly root: string;
  /** The command that must pass first. Defaults to `npm test`. */
  readonly tests?: readonly string[] | undefined;
  /** Pushes the commit to `origin` before anything is published, and the tags in the end. Defaults to false. */
  readonly push?: boolean | undefined;
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
 * a release that stopped half-way is finished by running it again, in the same tree or in a clone of its commit.
 *
 * @throws EvolveError that says what is wrong and which command repairs it.
 */
export async function runRelease({
  root,
  tests = ["npm", "test"],
  push = false,
  env = process.env,
  say = () => {},
}: ReleaseOptions): Promise<Released> {
  const contract = await readContract("spec/openapi.yaml", root);
  const before = await publishedPackages(root);
  const changesets = await readdir(join(root, ".changeset"));
  const isPending = changesets.some(name => name.endsWith(".md") && name !== "README.md");
  const isStamped = before.every(one => one.contract?.hash === contract.hash);
  if (!isPending && isStamped && (await untagged(root, before)).length === 0) {
    if (push) {
      await pushTags(root, before);
    }
    return { version: before[0]?.version ?? "", packages: [] };
  }

  say("checking: commits, changesets, drift, tests");
  await refuseRelease({ root, contract, tests, env });
  const packages = await versionPackages({ root, contract, repository: repositoryOf(env), isPending, before, say });
  const version = packages[0]?.version ?? "";

  say("building");
  await runStep("building", root, "node_modules/.bin/turbo", ["run", "build", "--output-logs=errors-only"]);
  await writeManifests(root, packages, contract);

  if (push) {
    await pushCommit(root);
  }
  say("publishing");
  await publishPackages({ root, packages, env });
  await tagRelease(root, packages);
  if (push) {
    await pushTags(root, packages);
  }
  return { version, packages: packages.map(({ name }) => `${name}@${version}`) };
}

import { EvolveError } from "../evolve-error.ts";
import { run } from "../run.ts";
import type { PublishedPackage } from "../workspace/published-packages.ts";
import { lastLines, runStep } from "./run-step.ts";

/** Tags the commit that gave the packages their version, for `pnpm evolve` to compare with. */
export async function tagRelease(root: string, packages: readonly PublishedPackage[]): Promise<void> {
  const { stdout: commit } = await run("git", ["log", "-1", "--format=%H", "--", "spec/package.json"], { cwd: root });
  for (const tag of await untagged(root, packages)) {
    await runStep("tagging", root, "git", ["tag", tag, commit.trim()]);
  }
}

/** The tags that a finished release has and this one has not. */
export async function untagged(root: string, packages: readonly PublishedPackage[]): Promise<string[]> {
  const { stdout } = await run("git", ["tag", "--list"], { cwd: root });
  const tags = new Set(stdout.split("\n"));
  return tagsOf(packages).filter(tag => !tags.has(tag));
}

/**
 * Pushes the release's commit to `origin`, before anything is published: what stops half-way can then be finished
 * from any clone.
 *
 * @throws EvolveError where somebody else pushed meanwhile, or origin refuses.
 */
export async function pushCommit(root: string): Promise<void> {
  const ran = await run("git", ["push", "--quiet", "origin", "HEAD"], { cwd: root });
  if (ran.code === 0) {
    return;
  }
  throw new EvolveError(
    `the release's commit cannot be pushed, so nothing was published; bring the branch up to date, then run it again: pnpm release --push\n${lastLines(ran)}`,
  );
}

/** Pushes the release's tags to `origin`. */
export async function pushTags(root: string, packages: readonly PublishedPackage[]): Promise<void> {
  const tags = tagsOf(packages).map(tag => `refs/tags/${tag}`);
  const ran = await run("git", ["push", "--quiet", "origin", ...tags], { cwd: root });
  if (ran.code === 0) {
    return;
  }
  throw new EvolveError(
    `all packages are published, but the tags cannot be pushed; run it again: pnpm release --push\n${lastLines(ran)}`,
  );
}

function tagsOf(packages: readonly PublishedPackage[]): string[] {
  return packages.map(({ name, version }) => `${name}@${version}`);
}

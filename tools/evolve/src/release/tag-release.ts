import { EvolveError } from "../evolve-error.ts";
import { run } from "../run.ts";
import { lastLines, runStep } from "./run-step.ts";

/** The one tag of a version, e.g. `v0.1.0`. */
export function tagOf(version: string): string {
  return `v${version}`;
}

/** Whether the version's tag is there, which is the last thing that a release makes. */
export async function isTagged(root: string, version: string): Promise<boolean> {
  const { stdout } = await run("git", ["tag", "--list", tagOf(version)], { cwd: root });
  return stdout.trim() !== "";
}

/** Tags the commit that gave the packages their version, for `pnpm evolve` to compare with. */
export async function tagRelease(root: string, version: string): Promise<void> {
  if (await isTagged(root, version)) {
    return;
  }
  const { stdout } = await run("git", ["log", "-1", "--format=%H", "--fixed-strings", `--grep=Release ${version}`], {
    cwd: root,
  });
  await runStep("tagging", root, "git", ["tag", tagOf(version), stdout.trim() || "HEAD"]);
}

/**
 * Pushes the release's commit to `origin`, before anything is published: what stops half-way can then be finished
 * from any clone.
 *
 * @throws EvolveError where somebody else pushed meanwhile, or origin refuses.
 */
export async function pushCommit(root: string): Promise<void> {
  const ran = await run("git", ["push", "--quiet", "origin", "HEAD"], { cwd: root });
  if (ran.code !== 0) {
    throw new EvolveError(
      `the release's commit cannot be pushed, so nothing was published; bring the branch up to date, then run it again: pnpm release --push\n${lastLines(ran)}`,
    );
  }
}

/**
 * Pushes the version's tag to `origin`.
 *
 * @throws EvolveError where origin refuses.
 */
export async function pushTag(root: string, version: string): Promise<void> {
  const ran = await run("git", ["push", "--quiet", "origin", `refs/tags/${tagOf(version)}`], { cwd: root });
  if (ran.code !== 0) {
    throw new EvolveError(
      `all packages are published, but the tag cannot be pushed; run it again: pnpm release --push\n${lastLines(ran)}`,
    );
  }
}

import { run } from "../run.ts";
import { type PublishedPackage, publishedPackages } from "../workspace/published-packages.ts";
import { runStep } from "./run-step.ts";
import { type Origin, stampPackages } from "./stamp-packages.ts";

interface Versioning extends Origin {
  readonly root: string;
  /** Whether changesets wait. */
  readonly isPending: boolean;
  readonly before: readonly PublishedPackage[];
  readonly say: (line: string) => void;
}

/**
 * Gives the packages their version, writes what they are made from, and commits both; where a run before did, nothing
 * is left to commit. A step that fails leaves every file as it was committed.
 */
export async function versionPackages({
  root,
  isPending,
  before,
  say,
  ...origin
}: Versioning): Promise<PublishedPackage[]> {
  const paths = [".changeset", ...before.map(({ folder }) => folder)];
  try {
    if (isPending) {
      await runStep("versioning", root, "node_modules/.bin/changeset", ["version"]);
    }
    const packages = await publishedPackages(root);
    await stampPackages(root, packages, origin);
    const { stdout: changed } = await run("git", ["status", "--porcelain", "--", ...paths], { cwd: root });
    if (changed === "") {
      return packages;
    }
    const version = packages[0]?.version;
    say(`versioning: ${version}`);
    await runStep("committing", root, "git", ["add", "--", ...paths]);
    await runStep("committing", root, "git", ["commit", "--quiet", "--message", `Release ${version}`]);
    return packages;
  } catch (error) {
    // Nothing was uncommitted before, so whatever is changed or new there now is half a version.
    await run("git", ["restore", "--staged", "--worktree", "--", ...paths], { cwd: root });
    await run("git", ["clean", "--quiet", "--force", "-d", "--", ...paths], { cwd: root });
    throw error;
  }
}

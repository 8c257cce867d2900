import { run } from "../run.ts";
import { type PublishedPackage, publishedPackages } from "../workspace/published-packages.ts";
import { forgetVersioning, noteVersioning } from "./recover-versioning.ts";
import { runStep } from "./run-step.ts";
import { type Origin, stampPackages } from "./stamp-packages.ts";

interface Versioning extends Origin {
  readonly root: string;
  /** Whether changesets wait. */
  readonly isPending: boolean;
  /** Folders and files that versioning may change. */
  readonly paths: readonly string[];
  readonly report: (line: string) => void;
}

/**
 * Gives the packages their version, writes what they are made from, and commits both; where a run before did, nothing
 * is left to commit. A step that fails leaves every file as it was committed; one that is stopped leaves a note for
 * `recoverVersioning`.
 */
export async function versionPackages({
  root,
  isPending,
  paths,
  report,
  ...origin
}: Versioning): Promise<PublishedPackage[]> {
  await noteVersioning(root);
  try {
    if (isPending) {
      await runStep("versioning", root, "node_modules/.bin/changeset", ["version"]);
    }
    const packages = await publishedPackages(root);
    await stampPackages(root, packages, origin);
    await commit(root, paths, packages[0]?.version ?? "", report);
    return packages;
  } catch (error) {
    // Nothing was uncommitted before, so whatever is changed or new there now is half a version.
    await run("git", ["restore", "--staged", "--worktree", "--", ...paths], { cwd: root });
    await run("git", ["clean", "--quiet", "--force", "-d", "--", ...paths], { cwd: root });
    throw error;
  } finally {
    await forgetVersioning(root);
  }
}

async function commit(
  root: string,
  paths: readonly string[],
  version: string,
  report: (line: string) => void,
): Promise<void> {
  const { stdout: changed } = await run("git", ["status", "--porcelain", "--", ...paths], { cwd: root });
  if (changed === "") {
    return;
  }
  report(`versioning: ${version}`);
  await runStep("committing", root, "git", ["add", "--", ...paths]);
  await runStep("committing", root, "git", ["commit", "--quiet", "--message", `Release ${version}`]);
}

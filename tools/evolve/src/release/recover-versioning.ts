import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import { runStep } from "./run-step.ts";

/**
 * Notes that versioning is under way, at the commit that it starts from. Until the note is gone, whatever is not
 * committed in the packages' folders is half a version.
 */
export async function noteVersioning(root: string): Promise<void> {
  await writeFile(await notePath(root), await headOf(root));
}

/** Takes the note back: the version is committed, or every file is as it was. */
export async function forgetVersioning(root: string): Promise<void> {
  await rm(await notePath(root), { force: true });
}

/**
 * Sets aside what a run that was stopped while it versioned has left, so that the tree is as it was committed; a version
 * that was committed stays. Nothing is deleted: `git stash list` has it.
 */
export async function recoverVersioning(
  root: string,
  paths: readonly string[],
  report: (line: string) => void,
): Promise<void> {
  const note = await notePath(root);
  if (!existsSync(note)) {
    return;
  }
  if ((await readFile(note, "utf8")) === (await headOf(root))) {
    report('setting aside half a version that a stopped run has left ("git stash list" has it)');
    const what = ["--include-untracked", "--message", "half a version"];
    await runStep("setting aside half a version", root, "git", ["stash", "push", "--quiet", ...what, "--", ...paths]);
  }
  await forgetVersioning(root);
}

async function headOf(root: string): Promise<string> {
  const { stdout } = await run("git", ["rev-parse", "HEAD"], { cwd: root });
  return stdout.trim();
}

/** In git's own folder, so that it is never committed and each work tree has its own. */
async function notePath(root: string): Promise<string> {
  const { stdout } = await run("git", ["rev-parse", "--git-path", "ims-kit-versioning"], { cwd: root });
  return join(root, stdout.trim());
}

import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { EvolveError } from "../src/evolve-error.ts";
import { run } from "../src/run.ts";

/**
 * Copies the workspace as it stands on disk, with what git does not know yet and without what git ignores, into a
 * folder and makes it a repository of its own. Third-party packages are shared with the original; the workspace's own
 * packages link to each other inside the copy.
 */
export async function copyWorkspace(root: string, target: string): Promise<void> {
  const files = await git(root, "ls-files", "--cached", "--others", "--exclude-standard", "-z");
  const deleted = new Set((await git(root, "ls-files", "--deleted", "-z")).split("\0"));
  const paths = [...new Set(files.split("\0"))].filter(path => path !== "" && !deleted.has(path));
  for (const folder of new Set(paths.map(path => dirname(path)))) {
    await mkdir(join(target, folder), { recursive: true });
  }
  await Promise.all(paths.map(path => cp(join(root, path), join(target, path), { verbatimSymlinks: true })));

  const packageFolders = [...new Set(paths.filter(path => path.endsWith("package.json")).map(path => dirname(path)))];
  for (const folder of packageFolders) {
    await linkModules(join(root, folder, "node_modules"), join(target, folder, "node_modules"));
  }

  await git(target, "init", "-q", "-b", "main");
  await git(target, "config", "user.name", "rehearsal");
  await git(target, "config", "user.email", "rehearsal@example.com");
  await git(target, "add", "-A");
  await git(target, "commit", "-q", "-m", "Start the rehearsal");
}

async function linkModules(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  if (names.length === 0) {
    return;
  }
  await mkdir(to, { recursive: true });
  for (const name of names) {
    if (name === ".pnpm") {
      await linkStore(join(from, name), join(to, name));
    }
    // Caches of tools, whose names begin with a dot, are not shared; what pnpm notes there is.
    else if (!name.startsWith(".") || [".bin", ".modules.yaml", ".pnpm-workspace-state-v1.json"].includes(name)) {
      await cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    }
  }
}

/** Third-party packages are large and only read: each is a link, in a folder of the copy's own. */
async function linkStore(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (name === "lock.yaml") {
      await cp(join(from, name), join(to, name));
    } else {
      await symlink(join(from, name), join(to, name));
    }
  }
}

async function git(cwd: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run("git", args, { cwd });
  if (code !== 0) {
    throw new EvolveError(`git ${args[0]} failed: ${stderr.trim()}`);
  }
  return stdout;
}

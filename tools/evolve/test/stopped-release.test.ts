import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../src/run.ts";
import {
  createFakeNpm,
  createSmallWorkspace,
  type FakeNpm,
  type SmallWorkspace,
  smallPackages,
} from "./small-workspace.ts";

const folder = mkdtempSync(join(tmpdir(), "ims-kit-stopped-"));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
const packages = smallPackages.map(name => `${name}@0.2.0`);
// Every command that a release runs is a moment at which it can be stopped. A release has fewer than 60.
const moments = Array.from({ length: 60 }, (_, at) => [`before ${at + 1}`, `after ${at + 1}`]).flat();
const isFull = process.env.IMS_KIT_FULL === "1";

test.each(isFull ? moments : moments.filter((_moment, at) => at % 40 === 17))(
  "a release that is killed %s of its commands is finished by running it again",
  { timeout: 600_000 },
  async moment => {
    const { workspace, npm, release } = await createStory(moment.replace(" ", "-"));
    await release(moment);
    const finished = await release();
    expect([finished.code, finished.stderr]).toEqual([0, ""]);

    expect(npm.published()).toEqual(packages);
    expect(await workspace.git("tag")).toBe("v0.2.0");
    expect(await workspace.git("log", "--format=%s")).toBe("Release 0.2.0\nStart");
    expect(await workspace.git("rev-parse", "v0.2.0")).toBe(await workspace.git("rev-parse", "HEAD"));
    expect(await workspace.git("status", "--porcelain")).toBe("");
    expect((await release()).stdout).toContain("nothing to release");
  },
);

test("what a stopped run has left half-versioned is set aside, not lost", async () => {
  const { workspace, release } = await createStory("aside");
  await release("after changeset version");
  expect(await workspace.git("status", "--porcelain")).not.toBe("");
  expect((await release()).stdout).toContain("setting aside half a version");
  expect(await workspace.git("stash", "list")).toContain("half a version");
});

interface Story {
  readonly workspace: SmallWorkspace;
  readonly npm: FakeNpm;
  /** Runs a release in a process of its own, killed at a moment, e.g. `before 7` or `after changeset version`. */
  readonly release: (moment?: string) => ReturnType<typeof run>;
}

async function createStory(name: string): Promise<Story> {
  const home = join(folder, name);
  const workspace = await createSmallWorkspace(join(home, "workspace"));
  const npm = createFakeNpm(join(home, "npm"));
  const bin = join(home, "bin");
  mkdirSync(bin);
  const count = join(home, "count");
  const { PATH = "" } = npm.env;
  for (const tool of ["git", "npm", "pnpm", "tar"]) {
    const real = execFileSync("which", [tool], { env: npm.env, encoding: "utf8" }).trim();
    writeFileSync(join(bin, tool), killing(tool, `exec "${real}"`, `"${real}"`, count), { mode: 0o755 });
  }
  for (const tool of ["changeset", "turbo"]) {
    const path = join(workspace.root, "node_modules/.bin", tool);
    writeFileSync(`${path}-real`, execFileSync("cat", [path]), { mode: 0o755 });
    writeFileSync(path, killing(tool, `exec "${path}-real"`, `"${path}-real"`, count), { mode: 0o755 });
  }
  const env = { ...npm.env, PATH: `${bin}:${PATH}`, GITHUB_REPOSITORY: "example/ims-kit" };
  const release = (moment = "") => {
    writeFileSync(count, "0");
    const script = join(import.meta.dirname, "release-in.ts");
    return run(process.execPath, [script, workspace.root], { cwd: workspace.root, env: { ...env, KILL: moment } });
  };
  return { workspace, npm, release };
}

/** A command that counts the calls which the release itself makes, and kills the release at the moment that is named. */
function killing(tool: string, replace: string, call: string, count: string): string {
  return `#!/bin/sh
[ -n "$NESTED" ] && ${replace} "$@"
export NESTED=1
n=$(($(cat "${count}") + 1))
echo $n > "${count}"
is_now() { [ "$KILL" = "$1 $n" ] || [ "$KILL" = "$1 ${tool} $2" ]; }
if is_now before "$1"; then kill -9 $PPID; exit 1; fi
${call} "$@"
code=$?
if is_now after "$1"; then kill -9 $PPID; fi
exit $code
`;
}

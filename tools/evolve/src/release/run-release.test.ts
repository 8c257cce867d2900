import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  createFakeNpm,
  createSmallWorkspace,
  type FakeNpm,
  type SmallWorkspace,
  smallPackages,
  writeTool,
} from "../../test/small-workspace.ts";
import { runRelease } from "./run-release.ts";

const folder = mkdtempSync(join(tmpdir(), "ims-kit-release-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
let workspace: SmallWorkspace;
let npm: FakeNpm;

const release = (variables: NodeJS.ProcessEnv = { GITHUB_REPOSITORY: "example/ims-kit" }) => {
  const { GITHUB_REPOSITORY: _here, ...env } = npm.env;
  return runRelease({ root: workspace.root, tests: ["node", "--version"], env: { ...env, ...variables } });
};
const manifest = (path: string) => JSON.parse(readFileSync(join(workspace.root, path, "package.json"), "utf8"));
const provenance = () =>
  npm
    .calls()
    .at(-1)
    ?.match(/--provenance=(\w+)/)?.[1];

beforeEach(async () => {
  workspace = await createSmallWorkspace(join(folder, String(count++)));
  npm = createFakeNpm(join(folder, `npm-${count}`));
});

describe("a step that fails while versioning leaves every file as it was committed", () => {
  const half = "echo half > spec/package.json; echo half > packages/mock/CHANGELOG.md; rm .changeset/quick.md";

  test.each<[what: string, prepare: () => void, message: RegExp]>([
    [
      "changesets, half-way",
      () => writeTool(workspace.root, "changeset", `${half}; echo "out of paper" >&2; exit 1`),
      /^versioning failed: node_modules\/\.bin\/changeset version\nout of paper$/,
    ],
    [
      "changesets, without knowing",
      () => writeTool(workspace.root, "changeset", half),
      /^spec\/package\.json cannot be read: Unexpected token/,
    ],
    [
      "the commit",
      () => workspace.write(".git/hooks/pre-commit", "#!/bin/sh\necho 'no commits today' >&2\nexit 1\n", 0o755),
      /^committing failed: git commit .*\nno commits today$/,
    ],
  ])("%s", async (_what, prepare, message) => {
    prepare();
    const before = await workspace.git("rev-parse", "HEAD");
    await expect(release()).rejects.toThrow(message);
    expect(await workspace.git("status", "--porcelain", "--untracked-files=all")).toBe("");
    expect(await workspace.git("rev-parse", "HEAD")).toBe(before);
    expect(existsSync(join(workspace.root, ".changeset/quick.md"))).toBe(true);
  });
});

test("every package of the workspace that is not private is published, whoever added it", async () => {
  const added = { name: "@ims-kit/added", version: "0.1.0", publishConfig: { access: "public" } };
  workspace.write("packages/added/package.json", JSON.stringify(added));
  await workspace.git("add", "--all");
  await workspace.git("commit", "--quiet", "--message", "Add a package");
  const { packages } = await release();
  expect(npm.published()).toEqual(packages);
  expect(packages.map(name => name.replace(/@0\.2\.0$/, ""))).toEqual([
    "@ims-kit/spec",
    "@ims-kit/added",
    "@ims-kit/client",
    "@ims-kit/contract-tests",
    "@ims-kit/mock",
    "@ims-kit/redis",
  ]);
});

test("a package of another version than the others is refused by name", async () => {
  workspace.write("packages/added/package.json", JSON.stringify({ name: "@ims-kit/added", version: "0.7.0" }));
  await expect(release()).rejects.toThrow(
    /^packages\/added\/package\.json has the version 0\.7\.0, spec\/package\.json 0\.1\.0; all packages share one$/,
  );
});

test("what a version holds stands in its notes once, what breaks first", async () => {
  const write = (name: string, packages: string[], bump: string, text: string) =>
    workspace.write(
      `.changeset/${name}.md`,
      `---\n${packages.map(one => `"${one}": ${bump}`).join("\n")}\n---\n\n${text}\n`,
    );
  write(
    "contract",
    smallPackages,
    "major",
    "The contract changed.\n\n- **Breaking.** It is gone.\n\n<!-- evolve 0123456789ab -->",
  );
  await workspace.git("add", "--all");
  await workspace.git("commit", "--quiet", "--message", "More");
  await release();
  expect(readFileSync(join(workspace.root, ".release/notes.md"), "utf8")).toBe(
    "### Major Changes\n\nThe contract changed.\n\n- **Breaking.** It is gone.\n\n### Minor Changes\n\n**@ims-kit/client:** Signs faster.\n",
  );
  expect(readFileSync(join(workspace.root, "packages/mock/CHANGELOG.md"), "utf8")).not.toContain("evolve");
});

describe("provenance", () => {
  test("is refused in one sentence where no repository is known, before anything is versioned", async () => {
    await expect(release({})).rejects.toThrow(
      /^provenance is asked for, but spec\/package\.json names no repository and GITHUB_REPOSITORY is not set; .*NPM_CONFIG_PROVENANCE=false pnpm release$/,
    );
    expect(await workspace.git("log", "--format=%s")).toBe("Start");
  });

  test("names the workflow's repository, and in it the folder of each package", async () => {
    await release({ GITHUB_REPOSITORY: "example/ims-kit", GITHUB_SERVER_URL: "https://git.example.com" });
    for (const directory of ["spec", "packages/client", "packages/contract-tests", "packages/mock", "packages/redis"]) {
      const url = "git+https://git.example.com/example/ims-kit.git";
      expect(manifest(directory).repository).toEqual({ type: "git", url, directory });
    }
    expect(provenance()).toBe("true");
  });

  test("is done without where the environment says so, and no repository is made up", async () => {
    await release({ npm_config_provenance: "false" });
    expect(manifest("spec").repository).toBeUndefined();
    expect(provenance()).toBe("false");
  });

  test("is content with the repository that a release before has written", async () => {
    await release();
    workspace.write(".changeset/next.md", '---\n"@ims-kit/mock": patch\n---\n\nStarts faster.\n');
    await workspace.git("add", "--all");
    await workspace.git("commit", "--quiet", "--message", "More");
    expect(await release({})).toMatchObject({ version: "0.2.1" });
    expect(manifest("packages/mock").repository.url).toBe("git+https://github.com/example/ims-kit.git");
  });
});

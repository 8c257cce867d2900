import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createSmallWorkspace, type SmallWorkspace, writeTool } from "../../test/small-workspace.ts";
import { runRelease } from "./run-release.ts";

const folder = mkdtempSync(join(tmpdir(), "ims-kit-release-"));
afterAll(() => rmSync(folder, { recursive: true }));
const { GITHUB_REPOSITORY: _here, ...env } = process.env;
let count = 0;
let workspace: SmallWorkspace;

const release = (variables: NodeJS.ProcessEnv = { GITHUB_REPOSITORY: "example/ims-kit" }) =>
  runRelease({ root: workspace.root, tests: ["node", "--version"], env: { ...env, ...variables } });
const manifest = (path: string) => JSON.parse(readFileSync(join(workspace.root, path, "package.json"), "utf8"));
/** Versions for real, and takes whatever is published, noting whether provenance was asked for. */
const publishAnything = () => {
  const real = readFileSync(join(workspace.root, "node_modules/.bin/changeset"), "utf8").split("\n")[1];
  const note = `echo "$PNPM_CONFIG_PROVENANCE" > node_modules/provenance`;
  writeTool(workspace.root, "changeset", `if [ "$1" = publish ]; then ${note}; exit 0; fi\n${real}`);
};
const provenance = () => readFileSync(join(workspace.root, "node_modules/provenance"), "utf8").trim();

beforeEach(async () => {
  workspace = await createSmallWorkspace(join(folder, String(count++)));
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

describe("provenance", () => {
  test("is refused in one sentence where no repository is known, before anything is versioned", async () => {
    await expect(release({})).rejects.toThrow(
      /^provenance is asked for, but spec\/package\.json names no repository and GITHUB_REPOSITORY is not set; .*PNPM_CONFIG_PROVENANCE=false pnpm release$/,
    );
    expect(await workspace.git("log", "--format=%s")).toBe("Start");
  });

  test("names the workflow's repository, and in it the folder of each package", async () => {
    publishAnything();
    await release({ GITHUB_REPOSITORY: "example/ims-kit", GITHUB_SERVER_URL: "https://git.example.com" });
    for (const directory of ["spec", "packages/client", "packages/contract-tests", "packages/mock", "packages/redis"]) {
      const url = "git+https://git.example.com/example/ims-kit.git";
      expect(manifest(directory).repository).toEqual({ type: "git", url, directory });
    }
    expect(provenance()).toBe("true");
  });

  test("is done without where the environment says so, and no repository is made up", async () => {
    publishAnything();
    await release({ npm_config_provenance: "false" });
    expect(manifest("spec").repository).toBeUndefined();
    expect(provenance()).toBe("false");
  });

  test("is content with the repository that a release before has written", async () => {
    publishAnything();
    await release();
    workspace.write(".changeset/next.md", '---\n"@ims-kit/mock": patch\n---\n\nStarts faster.\n');
    await workspace.git("add", "--all");
    await workspace.git("commit", "--quiet", "--message", "More");
    expect(await release({})).toMatchObject({ version: "0.2.1" });
    expect(manifest("packages/mock").repository.url).toBe("git+https://github.com/example/ims-kit.git");
  });
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startFailingRegistry } from "../rehearsal/start-failing-registry.ts";
import { type Registry, startRegistry } from "../rehearsal/start-registry.ts";
import { runRelease } from "../src/release/run-release.ts";
import {
  createSmallWorkspace,
  gitIn,
  smallPackages as group,
  linkTools,
  type SmallWorkspace,
} from "./small-workspace.ts";

let top: string;
let folder: string;
let count = 0;
let registry: Registry;
let workspace: SmallWorkspace;
let origin: (...args: string[]) => Promise<string>;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "ims-kit-publishing-"));
  registry = await startRegistry(join(top, "registry"));
});
// Each story has an empty registry, a workspace, and an origin that it is pushed to.
beforeEach(async () => {
  folder = join(top, String(count++));
  await rm(join(top, "registry/storage"), { recursive: true, force: true });
  workspace = await createSmallWorkspace(join(folder, "workspace"));
  await gitIn(folder)("clone", "--quiet", "--bare", workspace.root, join(folder, "origin.git"));
  await workspace.git("remote", "add", "origin", join(folder, "origin.git"));
  origin = gitIn(join(folder, "origin.git"));
});
afterAll(async () => {
  await registry?.close();
  await rm(top, { recursive: true, force: true, maxRetries: 5 });
});

const release = (env: NodeJS.ProcessEnv, { root = workspace.root, push = false } = {}) =>
  runRelease({ root, tests: ["node", "--version"], env, push });
const failing = async (uploads: number, by: "cut" | "403") => {
  const failure = await startFailingRegistry(registry.url, folder, { uploads, by });
  return { env: failure.publishEnv, close: failure.close };
};
const published = () =>
  Promise.all(
    group.map(async name => {
      const answer = (await (await fetch(`${registry.url}${name}`)).json()) as { versions?: object };
      return Object.keys(answer.versions ?? {});
    }),
  );
const none = group.map(() => []);
const all = group.map(() => ["0.2.0"]);
const tags = ["v0.2.0"];

test("what stops before the first upload is named, with what was published, nothing, and what to do", async () => {
  const refusal = async (env: NodeJS.ProcessEnv) => {
    const { message } = await release(env).then(
      () => ({ message: "it was published" }),
      (error: Error) => error,
    );
    expect(await published()).toEqual(none);
    return message;
  };
  // Outside of a workflow nothing can sign: npm itself says so, before it uploads.
  const signing = await refusal({ ...registry.publishEnv, NPM_CONFIG_PROVENANCE: "true" });
  expect(signing).toMatch(/^nothing was published: (.|\n)*provenance/);
  const silent = await failing(0, "cut");
  expect(await refusal(silent.env)).toMatch(
    /^the registry did not say whether it has @ims-kit\/[\w-]+@0\.2\.0, so nothing was published now; .* pnpm release\n(.|\n)*error/,
  );
  const refusing = await failing(0, "403");
  expect(await refusal(refusing.env)).toMatch(
    /^nothing was published: the registry took none of the packages; .* pnpm release\n(.|\n)*403/,
  );
  await Promise.all([silent.close(), refusing.close()]);

  // The version was made once, by the first run; the last one publishes it.
  await release(registry.publishEnv);
  expect(await published()).toEqual(all);
  expect(await workspace.git("log", "--format=%s")).toBe("Release 0.2.0\nStart");
  expect(await workspace.git("status", "--porcelain")).toBe("");
});

describe("a registry that dies half-way", () => {
  test("is named, with what is published and what is not, and running it again finishes it", async () => {
    const { env, close } = await failing(2, "cut");
    await expect(release(env)).rejects.toThrow(
      /^publishing stopped half-way: @ims-kit\/spec@0\.2\.0, @ims-kit\/client@0\.2\.0 published, @ims-kit\/contract-tests@0\.2\.0, @ims-kit\/mock@0\.2\.0, @ims-kit\/redis@0\.2\.0 not; running it again finishes it: pnpm release\n/,
    );
    await close();
    expect(await published()).toEqual([["0.2.0"], ["0.2.0"], [], [], []]);
    expect(await workspace.git("tag")).toBe("");
    await release(registry.publishEnv);
    expect(await published()).toEqual(all);
    expect((await workspace.git("tag")).split("\n")).toEqual(tags);
    // All is done but the push, which is asked for only now.
    await release(registry.publishEnv, { push: true });
    expect((await origin("tag")).split("\n")).toEqual(tags);
  });

  test("leaves a pushed commit that a new clone finishes under the same version", async () => {
    const { env, close } = await failing(2, "cut");
    await expect(release(env, { push: true })).rejects.toThrow("publishing stopped half-way");
    await close();
    expect(await origin("log", "--format=%s", "main")).toBe("Release 0.2.0\nStart");
    expect(await origin("tag")).toBe("");

    const clone = join(folder, "clone");
    await gitIn(folder)("clone", "--quiet", join(folder, "origin.git"), clone);
    await linkTools(clone);
    await release(registry.publishEnv, { root: clone, push: true });
    expect(await published()).toEqual(all);
    expect((await origin("tag")).split("\n")).toEqual(tags);
    expect(await origin("log", "--format=%s", "main")).toBe("Release 0.2.0\nStart");
    expect(await gitIn(clone)("status", "--porcelain")).toBe("");
  });
});

test("where somebody pushed meanwhile, nothing is published", async () => {
  const other = join(folder, "other");
  await gitIn(folder)("clone", "--quiet", join(folder, "origin.git"), other);
  const git = gitIn(other);
  const name = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  await git(...name, "commit", "--quiet", "--allow-empty", "--message", "More");
  await git("push", "--quiet");
  await expect(release(registry.publishEnv, { push: true })).rejects.toThrow(
    /^the release's commit cannot be pushed, so nothing was published; .* pnpm release --push\n(.|\n)*rejected/,
  );
  expect(await published()).toEqual(none);
});

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../src/run.ts";
import { type Consumer, createConsumer } from "./consumer.ts";
import { consumerSource, tsconfig } from "./consumer-sources.ts";
import { copyWorkspace } from "./copy-workspace.ts";
import { type Registry, startRegistry } from "./start-registry.ts";

const project = join(import.meta.dirname, "../../..");
let folder: string;
let root: string;
let registry: Registry;
let consumers: Readonly<Record<"npm" | "pnpm", Consumer>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ims-kit-rehearsal-"));
  root = join(folder, "workspace");
  [registry] = await Promise.all([startRegistry(join(folder, "registry")), copyWorkspace(project, root)]);
  const { catalog } = parse(await readFile(join(project, "pnpm-workspace.yaml"), "utf8")) as {
    catalog: Record<string, string>;
  };
  const dependencies = { typescript: catalog.typescript ?? "", "@types/node": catalog["@types/node"] ?? "" };
  const create = (manager: "npm" | "pnpm") =>
    createConsumer({ folder: join(folder, manager), manager, npmrc: registry.npmrc, dependencies });
  consumers = { npm: await create("npm"), pnpm: await create("pnpm") };
});
afterAll(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

const release = () =>
  run(process.execPath, ["tools/evolve/src/release.ts", "--tests", "node --version"], {
    cwd: root,
    env: registry.publishEnv,
  });

test("the first release is published", async () => {
  const { code, stdout, stderr } = await release();
  expect(stderr).toBe("");
  expect(stdout).toContain("released @ims-kit/spec@0.1.0, @ims-kit/client@0.1.0");
  expect(code).toBe(0);
});

describe.each(["npm", "pnpm"] as const)("outside the workspace, with %s", manager => {
  test("it installs", async () => {
    const { code, stderr, stdout } = await consumers[manager].install("0.1.0");
    expect([code, stderr + stdout]).toEqual([0, expect.anything()]);
  });

  test.each(["nodenext", "bundler"] as const)("a consumer type-checks under %s", async resolution => {
    const consumer = consumers[manager];
    await consumer.write("consumer.ts", consumerSource);
    await consumer.write(`tsconfig.${resolution}.json`, tsconfig(resolution));
    const { code, stdout } = await consumer.run("node_modules/.bin/tsc", "-p", `tsconfig.${resolution}.json`);
    expect([code, stdout]).toEqual([0, ""]);
  });

  test("it runs against the installed mock", async () => {
    const { code, stdout, stderr } = await consumers[manager].run(process.execPath, "consumer.ts");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ total: expect.any(Number) });
  });
});

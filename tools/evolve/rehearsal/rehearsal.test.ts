import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { evolve as evolveIn } from "../src/evolve.ts";
import { type Ran, run } from "../src/run.ts";
import { publishedPackages } from "../src/workspace/published-packages.ts";
import { type Consumer, createConsumer } from "./consumer.ts";
import { consumerSource, repairedSource, tsconfig } from "./consumer-sources.ts";
import { copyWorkspace } from "./copy-workspace.ts";
import { withServedWorld } from "./serve-world.ts";
import { startFailingRegistry } from "./start-failing-registry.ts";
import { type Registry, startRegistry } from "./start-registry.ts";

const project = join(import.meta.dirname, "../../..");
const managers = ["npm", "pnpm"] as const;
const resolutions = ["nodenext", "bundler"] as const;
let folder: string;
let root: string;
let registry: Registry;
/** The names of all packages, and their folders, as the workspace has them. */
let group: readonly string[];
let folders: readonly string[];
/** What the first release is called; changesets may wait in the workspace as it stands on disk. */
let first: string;
let second: string;
let consumers: Readonly<Record<(typeof managers)[number], Consumer>>;
let installing: Promise<readonly Ran[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ims-kit-rehearsal-"));
  root = join(folder, "workspace");
  [registry] = await Promise.all([startRegistry(join(folder, "registry")), copyWorkspace(project, root)]);
  const packages = await publishedPackages(root);
  [group, folders] = [packages.map(({ name }) => name), packages.map(one => one.folder)];
  const workspace = parse(await readFile(join(project, "pnpm-workspace.yaml"), "utf8")) as {
    catalog: Record<string, string>;
  };
  const { typescript = "", "@types/node": types = "" } = workspace.catalog;
  const dependencies = { typescript, "@types/node": types };
  const create = (manager: "npm" | "pnpm") =>
    createConsumer({ folder: join(folder, manager), manager, npmrc: registry.npmrc, dependencies });
  consumers = { npm: await create("npm"), pnpm: await create("pnpm") };
});
afterAll(async () => {
  await registry?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const inCopy = (script: string, env: NodeJS.ProcessEnv, ...args: string[]) =>
  run(process.execPath, [script, ...args], { cwd: root, env });
// The rehearsal is itself part of the tests that a release runs.
const release = (env = registry.publishEnv, tests = "node --version") =>
  inCopy("tools/evolve/src/release.ts", env, "--tests", tests);
const evolve = (...args: string[]) => inCopy("tools/evolve/src/cli.ts", registry.publishEnv, ...args);
const commit = async (message: string) => {
  await run("git", ["add", "--all"], { cwd: root });
  expect(await run("git", ["commit", "--quiet", "--message", message], { cwd: root })).toMatchObject({ code: 0 });
};
const edit = async (path: string, from: string, to: string) => {
  const text = await readFile(join(root, path), "utf8");
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
};
const withEach = (work: (consumer: Consumer) => Promise<void>) =>
  Promise.all(managers.map(manager => work(consumers[manager])));
const typeCheck = (consumer: Consumer) =>
  Promise.all(
    resolutions.map(resolution => consumer.run("node_modules/.bin/tsc", "-p", `tsconfig.${resolution}.json`)),
  );
const versionsOf = async (name: string) =>
  Object.keys(((await (await fetch(`${registry.url}${name}`)).json()) as { versions?: object }).versions ?? {});

test("the first release is published, each package with the contract's hash and date", async () => {
  succeeded(await release());
  const bundle = await readFile(join(root, "spec/gen/openapi.json"));
  const hash = createHash("sha256").update(bundle).digest("hex");
  const [date = ""] =
    bundle
      .toString()
      .match(/(?<="date": ?")[\d-]+/g)
      ?.sort()
      .reverse() ?? [];
  first = (await publishedPackages(root))[0]?.version ?? "";
  second = `${Number(first.split(".")[0]) + 1}.0.0`;
  for (const name of folders) {
    const manifest = JSON.parse(await readFile(join(root, name, "package.json"), "utf8")) as {
      version: string;
      imsKit: unknown;
    };
    // Registries compare the repository with the one that signed a package's provenance.
    expect(manifest).toMatchObject({
      imsKit: { contract: { hash, date } },
      repository: { type: "git", url: "git+https://github.com/example/ims-kit.git", directory: name },
    });
    const changelog = await readFile(join(root, name, "CHANGELOG.md"), "utf8");
    expect(changelog).toContain(`## ${manifest.version}\n\nMade from the contract \`${hash}\` of ${date}.\n`);
  }
  // Both fetch for a while what the packages depend on; the story goes on meanwhile.
  installing = Promise.all(managers.map(manager => consumers[manager].install(first)));
});

describe("without a release tag, the contract is compared with the published one", () => {
  const cloneFor = async (url: string) => {
    const clone = join(folder, `clone-${new URL(url).port}`);
    succeeded(await run("git", ["clone", "--quiet", "--no-tags", root, clone], { cwd: folder }));
    await writeFile(join(clone, ".npmrc"), `@ims-kit:registry=${url}\nfetch-retries=0\n`);
    return clone;
  };

  test("and is the same right after the release", async () => {
    const evolution = await evolveIn({ root: await cloneFor(registry.url) });
    expect(evolution.from?.label).toBe(`@ims-kit/spec@${first}`);
    expect(evolution.changes).toEqual([]);
  });

  test("and a registry that refuses is named", async () => {
    const clone = await cloneFor("http://127.0.0.1:9/");
    await expect(evolveIn({ root: clone })).rejects.toThrow(
      /^@ims-kit\/spec cannot be read from the registry: .*ECONNREFUSED.*--from/s,
    );
  });
});

describe("the contract changes, and is not released", () => {
  test("uncommitted", async () => {
    await edit(
      "spec/openapi.yaml",
      "enum: [landmark, object, logo, face, label]",
      "enum: [landmark, object, logo, face]",
    );
    await edit(
      "spec/openapi.yaml",
      "        ImageUrl:\n",
      "        Score: { type: number, description: How well the sample was taken in., examples: [0.97] }\n        ImageUrl:\n",
    );
    refused(await release(), /files? (is|are) not committed/, "git commit");
  });

  test("without a changeset", async () => {
    await commit("Follow the vendor's page");
    refused(await release(), /the contract changed since the last release and no changeset is about it/, "pnpm evolve");
  });

  test("with generated files that are behind it", async () => {
    // From a contract that is named nothing is regenerated.
    succeeded(await evolve("--to", "spec/openapi.yaml"));
    await commit("Tell callers");
    refused(await release(), /gen\/ has drifted from the contract/, "pnpm generate");
  });

  test("with failing tests", async () => {
    const ran = await evolve();
    succeeded(ran);
    expect(ran.stdout).toMatch(/\nregenerated \d+ files\nwrote \.changeset\/contract\.md\n$/);
    await commit("Generate");
    refused(await release(registry.publishEnv, "node --no-such-option"), /the tests fail/, "node --no-such-option");
  });
});

describe("in an empty folder outside the workspace", () => {
  test("npm and pnpm install it", async () => {
    for (const ran of await installing) {
      succeeded(ran);
    }
  });

  test("a consumer type-checks under nodenext and bundler", async () => {
    await withEach(async consumer => {
      await consumer.write("consumer.ts", consumerSource);
      for (const resolution of resolutions) {
        await consumer.write(`tsconfig.${resolution}.json`, tsconfig(resolution));
      }
      for (const ran of await typeCheck(consumer)) {
        succeeded(ran);
      }
    });
  });

  test("the consumer runs against the installed mock", async () => {
    await withEach(async consumer => {
      const ran = await consumer.run(process.execPath, "consumer.ts");
      succeeded(ran);
      expect(JSON.parse(ran.stdout)).toEqual({ page: 10, none: 0, walked: 25 });
    });
  });

  // They keep to the contract's limits: an operation that may be called every other second takes its minutes.
  test("the installed contract tests pass against the installed mock", { timeout: 900_000 }, async () => {
    await withEach(async consumer => {
      await withServedWorld(consumer.folder, {}, async args => {
        succeeded(await consumer.run("node_modules/.bin/ims-contract", ...args));
      });
    });
  });

  test("every package that is installed is verified to be as it was packed", async () => {
    await withEach(async consumer => {
      const installed = group.filter(name => existsSync(join(consumer.folder, "node_modules", name)));
      expect(installed.length).toBeGreaterThanOrEqual(4);
      const verify = (name: string) => consumer.run("node_modules/.bin/ims-contract", "verify", name);
      for (const ran of await Promise.all(installed.map(verify))) {
        succeeded(ran);
        expect(ran.stdout).toContain("compared  the same contract");
      }
    });
  });
});

describe("the change goes out", () => {
  test("half, as far as a registry that dies lets it, and both halves are named", async () => {
    const dying = await startFailingRegistry(registry.url, folder, { uploads: 2, by: "cut" });
    const ran = await release(dying.publishEnv);
    refused(ran, /publishing stopped half-way/, "pnpm release");
    await dying.close();
    const versions = await Promise.all(group.map(versionsOf));
    const [one, two, ...more] = group.filter((_name, at) => versions[at]?.includes(second));
    expect(more).toEqual([]);
    expect(ran.stderr).toContain(`: ${one}@${second}, ${two}@${second} published, `);
  });

  test("wholly when it is run again, under the same version", async () => {
    succeeded(await release());
    for (const name of group) {
      expect(await versionsOf(name)).toEqual([first, second]);
    }
    const { stdout } = await run("git", ["log", "--format=%s", "--grep=^Release"], { cwd: root });
    expect(stdout.trim().split("\n")).toEqual([`Release ${second}`, `Release ${first}`]);
    const tags = await run("git", ["tag", "--points-at", "HEAD"], { cwd: root });
    expect(tags.stdout.trim()).toBe(`v${second}`);
  });

  test("once: a third run has nothing to do", async () => {
    const ran = await release();
    succeeded(ran);
    expect(ran.stdout).toContain("nothing to release");
  });
});

describe("the new release", () => {
  test("installs over the old one", async () => {
    await withEach(async consumer => succeeded(await consumer.install(second)));
  });

  test("makes the old consumer fail to compile exactly where the changelog says", async () => {
    const changelog = await readFile(join(root, "packages/client/CHANGELOG.md"), "utf8");
    const breaking = changelog.split("\n").filter(line => line.trim().startsWith("- **Breaking"));
    expect(breaking).toEqual([
      expect.stringContaining('Request parameter `Algorithm` no longer takes `"label"`. Instead: pass one of'),
    ]);
    const place = consumerSource.split("\n").findIndex(line => line.includes('"label"')) + 1;
    await withEach(async consumer => {
      for (const { code, stdout } of await typeCheck(consumer)) {
        expect(code).not.toBe(0);
        const errors = stdout.split("\n").filter(line => line.includes("error TS"));
        expect(errors).toEqual([
          expect.stringMatching(new RegExp(`^consumer\\.ts\\(${place},\\d+\\): error TS2322: .*"label"`)),
        ]);
      }
    });
  });

  test("compiles and runs with what the changelog says to write instead, and has the new element", async () => {
    const changelog = await readFile(join(root, "packages/client/CHANGELOG.md"), "utf8");
    expect(changelog).toContain("`Samples.Sample[].Score` in the answer is new.");
    await withEach(async consumer => {
      await consumer.write("consumer.ts", repairedSource);
      for (const ran of await typeCheck(consumer)) {
        succeeded(ran);
      }
      succeeded(await consumer.run(process.execPath, "consumer.ts"));
    });
  });

  test("is named where a byte of a generated file is tampered with", async () => {
    const { folder: home, run: runHere } = consumers.npm;
    const file = join(home, "node_modules/@ims-kit/client/dist/gen/contract.js");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("cn-beijing", "cn-beijinh"));
    const { code, stdout } = await runHere("node_modules/.bin/ims-contract", "verify", "@ims-kit/client");
    expect(stdout).toContain(`package   @ims-kit/client ${second}`);
    expect(stdout).toContain("files     dist/gen/contract.js is not as packed");
    expect(code).toBe(1);
  });
});

function succeeded({ code, stdout, stderr }: Ran): void {
  expect([code, code === 0 ? "" : `${stdout}\n${stderr}`]).toEqual([0, ""]);
}

function refused({ code, stderr }: Ran, what: RegExp, repair: string): void {
  expect(stderr).toMatch(what);
  expect(stderr).toContain(repair);
  expect(stderr).not.toContain("    at ");
  expect(code).toBe(1);
}

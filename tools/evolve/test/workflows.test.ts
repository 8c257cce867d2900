// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of workflows look like those of JavaScript.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { run } from "../src/run.ts";
import { publishedPackages } from "../src/workspace/published-packages.ts";
import { createFakeNpm, createSmallWorkspace } from "./small-workspace.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly env?: Readonly<Record<string, string>>;
}
type Permissions = Readonly<Record<string, string>>;
interface Job {
  readonly "runs-on": string;
  readonly container?: string;
  readonly permissions?: Permissions;
  readonly environment?: string;
  readonly needs?: string | readonly string[];
  readonly "timeout-minutes": number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: object;
  readonly permissions: Permissions;
  readonly concurrency?: string;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "ims-kit-workflows-"));
afterAll(() => rmSync(folder, { recursive: true }));
const text = (name: string) => readFileSync(join(root, ".github/workflows", name), "utf8");
const workflow = (name: string) => parseDocument(text(name)).toJS() as Workflow;
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts as Record<string, string>;
const names = readdirSync(join(root, ".github/workflows")).sort();

test("there are three workflows", () => {
  expect(names).toEqual(["ci.yml", "live.yml", "release.yml"]);
});

describe.each(names)("%s", name => {
  // A line that ends in a backslash goes on.
  const runs = stepsOf(name).flatMap(step => step.run?.replaceAll("\\\n", " ") ?? []);
  const commands = runs.flatMap(script => script.split("\n")).map(line => line.trim());

  test("is YAML without a doubt, and says when, where and for how long it runs, and what it may", () => {
    const { errors, warnings } = parseDocument(text(name), { uniqueKeys: true });
    expect([...errors, ...warnings]).toEqual([]);
    const { on, permissions, jobs, ...more } = workflow(name);
    expect(more.name).toBe(name.replace(".yml", ""));
    expect(Object.keys(on).length).toBeGreaterThan(0);
    expect(permissions.contents).toBeDefined();
    for (const job of Object.values(jobs)) {
      expect(job["runs-on"]).toMatch(/^ubuntu-\d+\.\d+$/);
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
    }
  });

  test("uses actions by their commit, with the version beside it, and names no registry", () => {
    const actions = text(name)
      .split("\n")
      .filter(line => line.includes("uses:"));
    for (const line of actions) {
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    expect(text(name)).not.toMatch(/https?:|registry\.|npmjs/);
  });

  test("is made of shell that parses", async () => {
    for (const script of runs) {
      const filled = script.replaceAll(/\$\{\{.*?\}\}/g, "value");
      expect(await run("sh", ["-n", "-c", filled], { cwd: root })).toEqual({ code: 0, stdout: "", stderr: "" });
    }
  });

  test("calls scripts and files that are there, by options that they have", () => {
    const called = commands.filter(line => /bootstrap\.mjs|\.ci\/|npm (?:run|test|start)|pnpm /.test(line));
    expect(called.length).toBeGreaterThan(0);
    for (const line of called) {
      const [, script, options = ""] = /^node tools\/bootstrap\/bootstrap\.mjs (\w+)(.*)$/.exec(line) ?? [];
      if (script === undefined) {
        expect([".ci/run", "npm run test:full"]).toContain(line);
        continue;
      }
      expect(Object.keys(scripts)).toContain(script);
      const file = /node (\S+)$/.exec(scripts[script] ?? "")?.[1];
      if (file === undefined) {
        continue;
      }
      const help = execFileSync(process.execPath, [join(root, file), "--help"], { encoding: "utf8" });
      for (const option of options.match(/--[\w-]+/g) ?? []) {
        expect(help).toContain(option);
      }
    }
    for (const path of commands.flatMap(line => line.match(/(?:tools|\.ci)\/[\w./-]+/g) ?? [])) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });
});

test(".ci/run is a program, and calls the test command of package.json", () => {
  expect(statSync(join(root, ".ci/run")).mode & 0o111).not.toBe(0);
  const lines = readFileSync(join(root, ".ci/run"), "utf8").trim().split("\n");
  expect(lines.at(-1)).toBe("npm test");
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["test", "test:full"]));
});

test("a pull request that changes published code without a changeset fails in CI", async () => {
  const [step] = workflow("ci.yml").jobs.changeset?.steps.filter(one => one.run !== undefined) ?? [];
  expect(step?.run).toBe('node tools/bootstrap/bootstrap.mjs changeset status --since="origin/$GITHUB_BASE_REF"');
  const workspace = await createSmallWorkspace(join(folder, "small"));
  const status = () => run("node_modules/.bin/changeset", ["status", "--since=main"], { cwd: workspace.root });
  const commit = async (path: string, content: string) => {
    workspace.write(path, content);
    await workspace.git("add", "--all");
    await workspace.git("commit", "--quiet", "--message", "More");
  };
  await workspace.git("checkout", "--quiet", "-b", "work");
  await commit("packages/mock/README.md", "More.\n");
  await commit("packages/mock/src/start.test.ts", "// More.\n");
  expect(await status()).toMatchObject({ code: 0 });
  await commit("packages/mock/src/start.ts", "// More.\n");
  const refused = await status();
  expect(refused.code).toBe(1);
  expect(refused.stdout + refused.stderr).toContain("no changesets were found");
  await commit(".changeset/more.md", '---\n"@ims-kit/mock": patch\n---\n\nMore.\n');
  expect(await status()).toMatchObject({ code: 0 });
});

describe("the release", () => {
  const { prepare, publish, finish } = workflow("release.yml").jobs;

  test("may publish in a job that runs nothing but npm, and nowhere may a token be read", () => {
    const permissions = [prepare, publish, finish].map(job => job?.permissions);
    expect(permissions).toEqual([
      { contents: "write" },
      { contents: "read", "id-token": "write" },
      { contents: "write" },
    ]);
    expect(publish?.environment).toBe("npm");
    expect(publish?.steps.flatMap(step => step.run ?? [])).toEqual(["node tools/evolve/src/publish.ts"]);
    for (const name of ["ci.yml", "live.yml", "release.yml"]) {
      expect([workflow(name).permissions.contents, workflow(name).permissions["id-token"]]).toEqual([
        "read",
        undefined,
      ]);
    }
    expect(text("release.yml")).not.toMatch(/secrets\./);
  });

  test("runs its jobs one after the other, one release at a time, where the tests of ci.yml run", () => {
    expect([publish?.needs, finish?.needs]).toEqual(["prepare", ["prepare", "publish"]]);
    expect(workflow("release.yml").concurrency).toBe("release");
    expect(prepare?.container).toBe(workflow("ci.yml").jobs.test?.container);
    expect(prepare?.steps[0]?.with).toEqual({ "fetch-depth": 0, ref: "${{ github.ref_name }}" });
  });

  test("hands the version and its commit from job to job", async () => {
    const home = join(folder, "outputs");
    mkdirSync(join(home, ".release"), { recursive: true });
    const tarballs = [{ name: "@ims-kit/spec", version: "1.2.3", file: "spec.tgz" }];
    writeFileSync(join(home, ".release/tarballs.json"), `${JSON.stringify(tarballs, undefined, 2)}\n`);
    await run("git", ["init", "--quiet"], { cwd: home });
    const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    await run("git", [...identity, "commit", "--quiet", "--allow-empty", "--message", "Start"], { cwd: home });
    const script = prepare?.steps.find(step => step.run?.includes("GITHUB_OUTPUT"))?.run ?? "";
    const env = { ...process.env, GITHUB_OUTPUT: join(home, "outputs") };
    expect(await run("sh", ["-e", "-c", script], { cwd: home, env })).toMatchObject({ code: 0 });
    expect(readFileSync(join(home, "outputs"), "utf8")).toMatch(/^version=1\.2\.3\ncommit=[0-9a-f]{40}\n$/);
  });

  test("publishes with nothing installed, in the order of the tarballs, what the registry has not yet", async () => {
    const home = join(folder, "bare");
    cpSync(join(root, "tools/evolve/src"), join(home, "src"), { recursive: true });
    const npm = createFakeNpm(join(home, "npm"));
    const ran = await run(process.execPath, [join(home, "src/publish.ts"), home], { cwd: home, env: npm.env });
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining("pnpm release prepare") });
    for (const name of ["spec", "mock"]) {
      mkdirSync(join(home, name, "package"), { recursive: true });
      const manifest = { name: `@ims-kit/${name}`, version: "1.2.3" };
      writeFileSync(join(home, name, "package/package.json"), JSON.stringify(manifest, undefined, 2));
      await run("tar", ["-czf", join(home, `${name}.tgz`), "package"], { cwd: join(home, name) });
    }
    const tarballs = ["spec", "mock"].map(name => ({
      name: `@ims-kit/${name}`,
      version: "1.2.3",
      file: `${name}.tgz`,
    }));
    writeFileSync(join(home, "tarballs.json"), JSON.stringify(tarballs));
    const publishing = () => run(process.execPath, [join(home, "src/publish.ts"), home], { cwd: home, env: npm.env });
    expect(await publishing()).toMatchObject({ code: 0 });
    expect(await publishing()).toMatchObject({ code: 0 });
    expect(npm.published()).toEqual(["@ims-kit/spec@1.2.3", "@ims-kit/mock@1.2.3"]);
    expect(npm.calls()[0]).toContain("--provenance=true");
  });

  test("signs where every published package was built", async () => {
    for (const { folder: path, provenance } of await publishedPackages(root)) {
      expect([path, provenance]).toEqual([path, true]);
    }
  });
});

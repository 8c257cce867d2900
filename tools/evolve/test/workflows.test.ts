// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of workflows look like those of JavaScript.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { run } from "../src/run.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly "runs-on": string;
  readonly container?: string;
  readonly "timeout-minutes": number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: object;
  readonly permissions: Readonly<Record<string, string>>;
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

  test("uses actions of a pinned major version, and names no registry", () => {
    for (const { uses } of stepsOf(name)) {
      if (uses !== undefined) {
        expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
      }
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
        expect(line).toBe(".ci/run");
        continue;
      }
      expect(Object.keys(scripts)).toContain(script);
      const file = /node (\S+)$/.exec(scripts[script] ?? "")?.[1] ?? "";
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

test(".ci/run is a program, and calls the test commands of package.json", () => {
  expect(statSync(join(root, ".ci/run")).mode & 0o111).not.toBe(0);
  const lines = readFileSync(join(root, ".ci/run"), "utf8").trim().split("\n");
  expect(lines.slice(-2)).toEqual(["npm test", "npm run test:full"]);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["test", "test:full"]));
});

describe("the release", () => {
  const steps = stepsOf("release.yml");

  test("may sign provenance and push, and no other workflow may", () => {
    expect(workflow("release.yml").permissions).toEqual({ contents: "write", "id-token": "write" });
    for (const name of ["ci.yml", "live.yml"]) {
      const { permissions } = workflow(name);
      expect([permissions.contents, permissions["id-token"]]).toEqual(["read", undefined]);
    }
    for (const path of ["spec", ...readdirSync(join(root, "packages")).map(name => `packages/${name}`)]) {
      const manifest = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8"));
      expect([path, manifest.publishConfig.provenance]).toEqual([path, true]);
    }
  });

  test("runs where the tests of ci.yml run, one at a time, with the history and the tags", () => {
    expect(workflow("release.yml").jobs.release?.container).toBe(workflow("ci.yml").jobs.test?.container);
    expect(workflow("release.yml").concurrency).toBe("release");
    expect(steps[0]).toEqual({
      uses: expect.stringContaining("actions/checkout@"),
      with: { "fetch-depth": 0, ref: "${{ github.ref_name }}" },
    });
  });

  test("pushes what it commits, and only it sees the token", () => {
    const withToken = steps.filter(({ env }) => env?.NODE_AUTH_TOKEN !== undefined);
    expect(withToken).toEqual([
      {
        run: "node tools/bootstrap/bootstrap.mjs release --push",
        env: { NODE_AUTH_TOKEN: "${{ secrets.NPM_TOKEN }}" },
      },
    ]);
  });

  test("gives the token to the registry that npm is set to", async () => {
    const seen: (string | undefined)[] = [];
    const registry = createServer(({ headers, method }, response) => {
      if (method === "PUT") {
        seen.push(headers.authorization);
      }
      response.writeHead(404).end("{}");
    }).listen(0, "127.0.0.1");
    await once(registry, "listening");
    const { port } = registry.address() as { port: number };
    writeFileSync(join(folder, ".npmrc"), `registry=http://127.0.0.1:${port}/npm\n`);
    const manifest = { name: "@ims-kit/client", version: "0.0.1" };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    const others = Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name));
    const env = { ...Object.fromEntries(others), HOME: folder, NODE_AUTH_TOKEN: "the-token" };

    const step = steps.find(({ run: script }) => script?.includes("npm config get registry"))?.run ?? "";
    expect(await run("sh", ["-e", "-c", step], { cwd: folder, env })).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, ".npmrc"), "utf8")).not.toContain("the-token");
    await run("pnpm", ["publish", "--no-git-checks"], { cwd: folder, env });
    registry.close();
    expect(new Set(seen)).toEqual(new Set(["Bearer the-token"]));
  });
});

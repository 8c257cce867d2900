import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCli } from "./run-cli.ts";

// The first run loads both generators, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ims-kit-cli-"));
  cpSync(join(import.meta.dirname, "../test/given/list"), join(root, "spec"), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test("generates, then finds nothing to change, and the bytes are the same in a fresh folder", async () => {
  const first = await run();
  expect(first).toMatchObject({ code: 0, complaints: "" });
  expect(first.printed).toMatch(
    /^contract {3}Things 2020-11-09, 1 operation\ngenerated {2}\d+ files in \d+ ms, \d+ changed\n {2}added /,
  );
  const files = generated();
  expect((await run()).printed).toMatch(/, none changed$/);
  for (const folder of ["spec/gen", "packages"]) {
    rmSync(join(root, folder), { recursive: true });
  }
  await run();
  expect(generated()).toEqual(files);
});

test("--check fails on drift, names the files and the repair, and writes nothing", async () => {
  await run();
  expect(await run("--check")).toMatchObject({ code: 0, complaints: "" });
  writeFileSync(join(root, "packages/client/src/gen/contract.ts"), "tampered");
  writeFileSync(join(root, "packages/client/src/gen/extra.ts"), "");
  rmSync(join(root, "spec/gen/openapi.yaml"));
  expect(await run("--check")).toMatchObject({
    code: 1,
    complaints: `generate: 3 files are not what the contract says
  changed  packages/client/src/gen/contract.ts
  extra    packages/client/src/gen/extra.ts
  missing  spec/gen/openapi.yaml
repair: pnpm generate`,
  });
  expect(readFileSync(join(root, "packages/client/src/gen/contract.ts"), "utf8")).toBe("tampered");
});

test("--check names the first few of many files", async () => {
  const { code, complaints } = await run("--check");
  expect(code).toBe(1);
  expect(complaints.split("\n")).toHaveLength(8);
  expect(complaints).toMatch(/\n {2}and \d+ more\nrepair: pnpm generate$/);
});

test("--json prints files, milliseconds by emitter, and what changed", async () => {
  const { code, printed } = await run("--json");
  expect(code).toBe(0);
  const result = JSON.parse(printed);
  expect(result).toMatchObject({
    contract: { title: "Things", version: "2020-11-09", operations: ["ListThings"] },
    files: generated().length,
    notes: [],
  });
  expect(result.changed).toContainEqual({ path: "packages/client/src/gen/types.ts", kind: "missing" });
  expect(result.steps.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining([
      "load",
      "lint",
      "openapi-typescript",
      "types",
      "orval",
      "validators",
      "operations",
      "write",
    ]),
  );
});

test("a refused contract leaves what was generated before", async () => {
  await run();
  const files = generated();
  const spec = join(root, "spec/openapi.yaml");
  writeFileSync(
    spec,
    readFileSync(spec, "utf8").replace("PageSize: 2 }", "PageSize: 0 }").replace("const: ListThings", "const: Other"),
  );
  const { code, complaints } = await run();
  expect(code).toBe(1);
  expect(complaints).toContain(
    'spec/openapi.yaml:44 ListThings #/paths/~1#ListThings/post/parameters: "x-acs-action" is "Other"',
  );
  expect(complaints).toContain('"PageSize" breaks its schema: the value must be >= 1');
  expect(generated()).toEqual(files);
});

test("a folder that cannot be made is named", async () => {
  writeFileSync(join(root, "packages"), "in the way");
  const { code, complaints } = await run();
  expect(code).toBe(1);
  expect(complaints).toMatch(
    /^generate: cannot write ".*packages.*": ENOTDIR.*; every gen folder is as it was; make room there or make it writable, then run pnpm generate again$/,
  );
  expect(existsSync(join(root, "spec/gen"))).toBe(false);
  expect(readdirSync(join(root, "spec"))).toEqual(["openapi.yaml"]);
});

test.each([
  [["--chekc"], 'generate: there is no option "--chekc"; did you mean "--check"?'],
  [["--contracts=x"], 'generate: there is no option "--contracts"; did you mean "--contract"?'],
  [["--check", "--watch"], 'generate: "--check" and "--watch" exclude each other; leave one out'],
  [
    ["--watch", "--contract", "none/openapi.yaml"],
    /^generate: there is no folder ".*none" to watch; name the contract by --contract$/,
  ],
  [["--contract", "none.yaml"], /^generate: none\.yaml: the contract cannot be read: ENOENT/],
  [["all"], /^generate: Unexpected argument 'all'/],
])("%j is refused", async (args, says) => {
  const { code, complaints } = await run(...args);
  expect(code).toBe(1);
  expect(complaints).toMatch(says);
});

test("--spec and --out generate from any folder into any other, and leave the workspace alone", async () => {
  const out = join(root, "elsewhere");
  expect(await run("--root=.", "--spec", join(root, "spec"), "--out", out)).toMatchObject({ code: 0, complaints: "" });
  expect(readFileSync(join(out, "spec/gen/openapi.yaml"), "utf8")).toContain("@generated from spec/openapi.yaml");
  expect(readdirSync(root).sort()).toEqual(["elsewhere", "spec"]);
  expect(readdirSync(join(root, "spec"))).toEqual(["openapi.yaml"]);
  expect(await run("--spec", root, "--contract", "spec/openapi.yaml")).toMatchObject({
    complaints: 'generate: "--contract" and "--spec" name the same thing; leave one out',
  });
});

test("--help names every option on less than a screen", async () => {
  const { code, printed } = await run("--help");
  expect(code).toBe(0);
  for (const option of ["--check", "--watch", "--json", "--contract", "--spec", "--out", "--root", "--help"]) {
    expect(printed).toContain(option);
  }
  expect(printed.split("\n").length).toBeLessThan(15);
});

async function run(...args: string[]): Promise<{ code: number; printed: string; complaints: string }> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const where = args.some(arg => arg.startsWith("--root")) ? [] : ["--root", root];
  const code = await runCli([...args, ...where], {
    print: text => printed.push(text),
    complain: text => complaints.push(text),
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

/** Every generated file with its text. */
function generated(): [path: string, text: string][] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.parentPath.includes("/gen"))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => [path, readFileSync(path, "utf8")]);
}

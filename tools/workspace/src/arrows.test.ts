import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./root.ts";

/** A file that breaks an arrow, and the rule of biome.json that must say so; `undefined` where the import is allowed. */
const cases: [file: string, code: string, rule: string | undefined][] = [
  ["packages/client/src/gen/a.ts", 'export { send } from "../call/send.ts";', "noRestrictedImports"],
  ["packages/client/src/gen/calls/b.ts", 'export { send } from "../../call/door.ts";', undefined],
  ["packages/client/src/call/a.ts", 'export { calls } from "../gen/calls.ts";', "noRestrictedImports"],
  ["packages/client/src/call/b.ts", 'export { createClient } from "../create-client.ts";', "noRestrictedImports"],
  ["packages/client/src/errors/a.ts", 'export { calls } from "../gen/calls.ts";', "noRestrictedImports"],
  ["packages/client/src/call/c.ts", "console.log(1);", "noConsole"],
  ["packages/client/src/call/d.ts", "export const home = process.env.HOME;", "noProcessEnv"],
  ["packages/client/src/credentials/a.ts", "export const home = process.env.HOME;", undefined],
  ["packages/client/src/index.ts", 'export * from "./create-client.ts";', "noReExportAll"],
  ["packages/mock/src/a.ts", 'export { createClient } from "@ims-kit/client";', "noRestrictedImports"],
  ["packages/mock/src/gen/a.ts", 'export { createClient } from "@ims-kit/client";', "noRestrictedImports"],
  ["packages/mock/src/a.test.ts", 'export { createClient } from "@ims-kit/client";', undefined],
  ["packages/mock/src/cli.ts", "console.log(1);", undefined],
  ["packages/contract-tests/src/a.ts", 'export { startMock } from "@ims-kit/mock";', "noRestrictedImports"],
  ["packages/contract-tests/src/b.ts", 'export { createClient } from "@ims-kit/client/core";', "noRestrictedImports"],
  ["tools/codegen/src/a.ts", 'export { createClient } from "@ims-kit/client";', "noRestrictedImports"],
  ["tools/codegen/src/b.ts", 'export { a } from "../../../packages/client/src/index.ts";', "noRestrictedImports"],
  ["bench/src/a.ts", 'export { a } from "@ims-kit/client/dist/call/sign.js";', "noRestrictedImports"],
  ["bench/src/b.ts", 'export { createClient } from "@ims-kit/client";', undefined],
];

const folder = mkdtempSync(join(tmpdir(), "ims-kit-arrows-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(root, "biome.json"), join(folder, "biome.json"));
for (const [file, code] of cases) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${code}\n`);
}
const biome = spawnSync(
  join(root, "node_modules/.bin/biome"),
  ["lint", "--vcs-enabled=false", "--reporter=json", "."],
  {
    cwd: folder,
    encoding: "utf8",
  },
);
const found = (JSON.parse(biome.stdout).diagnostics as { category: string; location: { path: string } }[]).map(
  ({ category, location }) => `${location.path} ${category.split("/").at(-1)}`,
);

test.each(cases)("the lint judges %s: %s", (file, _code, rule) => {
  const rules = found.filter(line => line.startsWith(`${file} `)).map(line => line.split(" ")[1]);
  expect(rules).toEqual(rule === undefined ? [] : [rule]);
});

test("the client ships no dependency, and every peer of it is optional", () => {
  const manifest = JSON.parse(readFileSync(join(root, "packages/client/package.json"), "utf8"));
  expect(manifest.dependencies ?? {}).toEqual({});
  const optional = Object.entries(manifest.peerDependenciesMeta ?? {}).filter(
    ([, meta]) => (meta as { optional?: true }).optional,
  );
  expect(Object.keys(manifest.peerDependencies ?? {}).sort()).toEqual(optional.map(([name]) => name).sort());
});

test("the spec holds no TypeScript", () => {
  const files = execFileSync("git", ["ls-files", "spec"], { cwd: root, encoding: "utf8" }).split("\n");
  expect(files.filter(file => /\.[cm]?[jt]sx?$/.test(file))).toEqual([]);
});

test("hand-written sources stay at 300 lines or so", () => {
  const files = execFileSync("git", ["ls-files", "*.ts", "*.mjs"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  const long = files
    .filter(file => !/(^|\/)(gen|want)\/|test\/mutants\/wrong\.ts/.test(file)) // One table of faults, a line each, is not two things.
    .map(file => [file, readFileSync(join(root, file), "utf8").split("\n").length - 1] as const)
    .filter(([, lines]) => lines > 310);
  expect(long).toEqual([]);
});

test("every shared version is pinned once, exactly, and only codegen has another TypeScript", () => {
  const catalog =
    /^catalog:\n((?: {2}.*\n)+)/m.exec(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"))?.[1] ?? "";
  const versions = catalog
    .trim()
    .split("\n")
    .map(line => line.trim().split(": ").at(-1));
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version ?? ""))).toEqual([]);
  const manifests = execFileSync("git", ["ls-files", "*package.json"], { cwd: root, encoding: "utf8" })
    .trim()
    .split("\n");
  const own = manifests.flatMap(path => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, path), "utf8"));
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^(catalog:|workspace:\*)$/.test(String(version)))
      .map(([name, version]) => `${path} ${name} ${version}`);
  });
  expect(own).toEqual(["tools/codegen/package.json typescript 6.0.3"]);
});

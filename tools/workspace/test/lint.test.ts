import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../src/root.ts";

/** A file that breaks a rule of biome.json, and the rule that must say so; `undefined` where it is allowed. */
const cases: [file: string, code: string, rule: string | undefined][] = [
  ["packages/client/src/call/a.ts", "console.log(1);", "noConsole"],
  ["packages/client/src/call/b.ts", "export const home = process.env.HOME;", "noProcessEnv"],
  ["packages/client/src/credentials/a.ts", "export const home = process.env.HOME;", undefined],
  ["packages/client/src/index.ts", 'export * from "./create-client.ts";', "noReExportAll"],
  ["packages/mock/src/cli.ts", "console.log(1);", undefined],
  ["packages/mock/src/a.ts", "export default 1;", "noDefaultExport"],
  ["packages/mock/vitest.config.ts", "export default 1;", undefined],
  ["packages/mock/src/b.ts", "if (Date.now() > 1) throw new Error();", "useBlockStatements"],
  ["packages/mock/src/c.ts", "const MOST_PAGES = 4;\nexport const pages = [MOST_PAGES];", "useNamingConvention"],
  ["packages/mock/src/d.ts", "export const most_pages = 4;", "useNamingConvention"],
  ["packages/mock/src/e.ts", "export const mostPages = { LibId: 1, lib_id: 2, LIB_ID: 3 };", undefined],
  ["packages/mock/src/f.ts", "export const { LibId } = { LibId: 1 };", undefined],
  ["packages/mock/src/a.test.ts", 'import { it } from "vitest";\nit("holds", () => {});', "useConsistentTestIt"],
  ["packages/mock/src/b.test.ts", 'import { test } from "vitest";\ntest("holds", () => {});', undefined],
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

test("the spec holds no TypeScript but the types that are made from it", () => {
  const files = execFileSync("git", ["ls-files", "spec"], { cwd: root, encoding: "utf8" }).split("\n");
  expect(files.filter(file => /\.[cm]?[jt]sx?$/.test(file) && !file.startsWith("spec/gen/"))).toEqual([]);
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

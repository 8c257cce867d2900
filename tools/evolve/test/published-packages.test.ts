import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../src/run.ts";
import { publishedPackages } from "../src/workspace/published-packages.ts";

const root = join(import.meta.dirname, "../../..");
const changesets = () =>
  readdirSync(join(root, ".changeset"))
    .filter(name => name.endsWith(".md") && name !== "README.md")
    .map(name => readFileSync(join(root, ".changeset", name), "utf8"));

test("a package that was never released has a changeset that says what it holds", async () => {
  const packages = await publishedPackages(root);
  const silent = packages.filter(
    ({ name, contract }) => contract === undefined && !changesets().some(text => text.includes(`"${name}":`)),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("each package has a version, as changesets compares those of all", async () => {
  const { stdout } = await run("git", ["ls-files", "*package.json"], { cwd: root });
  const workspace = stdout
    .split("\n")
    .filter(path => /^(?:spec|bench|tools\/[^/]+|packages\/[^/]+)\/package\.json$/.test(path));
  expect(workspace.length).toBeGreaterThan(8);
  const nameless = workspace.filter(path => JSON.parse(readFileSync(join(root, path), "utf8")).version === undefined);
  expect(nameless).toEqual([]);
});

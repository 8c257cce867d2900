import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { forbiddenLicences, type Licences } from "./licences.ts";
import { root } from "./root.ts";

test("every dependency that ships with a package is under a permissive licence", () => {
  const filters = ["--filter", "./packages/*", "--filter", "./spec"];
  const list = execFileSync("pnpm", [...filters, "licenses", "list", "--prod", "--json"], {
    cwd: root,
    encoding: "utf8",
  });
  const licences = JSON.parse(list) as Licences;
  expect(Object.values(licences).flat().length).toBeGreaterThan(50);
  expect(forbiddenLicences(licences)).toEqual([]);
});

test.each([
  ["MIT", true],
  ["(GPL-3.0-only OR MIT)", true],
  ["GPL-3.0-only", false],
  ["MIT AND GPL-3.0-only", false],
  ["Unknown", false],
])("of a dependency under %s, it is %s that it may ship", (licence, allowed) => {
  expect(forbiddenLicences({ [licence]: [{ name: "a" }] })).toHaveLength(allowed ? 0 : 1);
});

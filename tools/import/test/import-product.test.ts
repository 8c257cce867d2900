import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { importMetadata } from "../src/import-metadata.ts";
import { summaryText } from "../src/summary-text.ts";

const folder = mkdtempSync(join(tmpdir(), "ims-kit-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const result = importMetadata({
  file: join(import.meta.dirname, "fixtures/product.json"),
  spec: folder,
  date: "2024-06-01",
});

const files = globSync(["operations/**/*.yaml", "schemas/*.yaml"], { cwd: folder }).sort();

test.each(files)("writes %s as a person would", async file => {
  await expect(readFileSync(join(folder, file), "utf8")).toMatchFileSnapshot(`want/${file}`);
});

test("writes no other operations and schemas than those wanted", () => {
  expect(files).toEqual(globSync("**/*.yaml", { cwd: join(import.meta.dirname, "want") }).sort());
});

test("says in SOURCES.md what the metadata leave open and get wrong", async () => {
  const [, section] = readFileSync(join(folder, "SOURCES.md"), "utf8")
    .split(/(?=^## Imported)/m)
    .slice(-2);
  await expect(section).toMatchFileSnapshot("want/SOURCES.md");
});

test("prints what was read, written, repaired and left out", async () => {
  await expect(summaryText(result, false)).toMatchFileSnapshot("want/summary.txt");
});

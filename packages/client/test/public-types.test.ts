import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const typeTests = ["test/public-entries.test-d.ts", "test/public-types.test-d.ts", "src/gen/types.test-d.ts"]
  .map(read)
  .join("\n");

test.each([
  "index.ts",
  "core.ts",
  "gen/operations.ts",
  "gen/bound-operations.ts",
  "gen/types.ts",
  "gen/zod.ts",
  "drift/index.ts",
  "opentelemetry/index.ts",
])("the type tests use all that %s exports", entry => {
  const text = read(`src/${entry}`).replaceAll(/^\s*(\/\*\*|\/\/).*$/gm, "");
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = ""]) => list.split(","));
  const listed = lists.map(one =>
    one
      .replace(/^\s*type /, "")
      .split(" as ")
      .at(-1)
      ?.trim(),
  );
  const declared = [...text.matchAll(/^export (?:type|interface|const|function) (\w+)/gm)].map(([, name]) => name);
  const names = [...listed, ...declared].filter(name => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter(name => !new RegExp(`\\b${name}\\b`).test(typeTests))).toEqual([]);
});

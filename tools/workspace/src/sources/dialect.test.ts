import { expect, test } from "vitest";
import { dialectProblems } from "./dialect.ts";
import { longFunctions } from "./function-lengths.ts";
import { parseSource } from "./read-sources.ts";

const problemsOf = (text: string, path = "packages/mock/src/a.ts") => dialectProblems(parseSource(path, text));

test.each([
  ["/** The port. Default: `4010`. */", /1: write the default as a tag/],
  ["/** The port. Defaults to 4010. */", /write the default as a tag/],
  ["/**\n * Starts it.\n * Throws a `TypeError` if the port is taken.\n */", /1: write what is thrown as a tag/],
  ["/** @throws when the port is taken */", /name what is thrown/],
])("refuses %j", (comment, problem) => {
  expect(problemsOf(`${comment}\nexport const a = 1;\n`)).toEqual([expect.stringMatching(problem)]);
});

test.each([
  "/** The port.\n * @default `4010`\n */",
  "/** @throws TypeError when the port is taken */",
  "/** @throws {@link UsageError} when the port is taken */",
  "// Throws a stone.",
])("accepts %j", comment => {
  expect(problemsOf(`${comment}\nexport const a = 1;\n`)).toEqual([]);
});

test("a package's index holds re-exports of names only", () => {
  const index = "packages/mock/src/index.ts";
  expect(problemsOf('export { a } from "./a.ts";\nexport type { B } from "./b.ts";\n', index)).toEqual([]);
  expect(problemsOf("export const a = 1;\n", index)).toHaveLength(1);
  expect(problemsOf('export * from "./a.ts";\n', index)).toHaveLength(1);
  expect(problemsOf('export type * from "./a.ts";\n', index)).toHaveLength(1);
  expect(problemsOf('export type * from "./gen/types.ts";\n', index)).toEqual([]);
});

test("a file has at most 300 lines and a function at most 50", () => {
  const lines = (count: number) => "  a();\n".repeat(count);
  expect(problemsOf(lines(300))).toEqual([]);
  expect(problemsOf(lines(301))).toHaveLength(1);
  expect(longFunctions(parseSource("a.ts", `const f = () => {\n${lines(48)}};\n`))).toEqual([]);
  expect(longFunctions(parseSource("a.ts", `const f = () => {\n${lines(49)}};\n`))).toEqual([
    "a.ts:1 is a function of 51 lines: at most 50 fit",
  ]);
});

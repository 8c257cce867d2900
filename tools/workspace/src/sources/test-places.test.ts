import { expect, test } from "vitest";
import { testPlaceProblems } from "./test-places.ts";

test.each([
  ["a test beside its file", ["src/a.ts", "src/a.test.ts", "src/a.property.test.ts"], 0],
  ["a test beside no file of its name", ["src/a.ts", "src/b.test.ts"], 1],
  ["a test of the whole package", ["src/a.ts", "test/whole.test.ts"], 0],
  ["a fixture in a folder of its own", ["test/whole.test.ts", "test/servers/fixture.ts"], 0],
  ["a fixture among tests", ["test/whole.test.ts", "test/fixture.ts"], 1],
])("judges the place of %s", (_what, paths, problems) => {
  expect(testPlaceProblems(paths.map(path => `packages/mock/${path}`))).toHaveLength(problems);
});

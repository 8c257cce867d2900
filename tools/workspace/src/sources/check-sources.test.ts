import { expect, test } from "vitest";
import { root } from "../root.ts";
import { checkSources } from "./check-sources.ts";
import { parseSource, readSources } from "./read-sources.ts";

test("every source of the workspace keeps the rules of the house, and no excuse is left that is not needed", () => {
  expect(checkSources(readSources(root))).toEqual({ broken: [], kept: [] });
});

test("a rule that a package is excused from breaks nothing there, and an excuse without need is reported", () => {
  const circle = ["a", "b"].map(name =>
    parseSource(`packages/mock/src/${name}.ts`, `import "./${name === "a" ? "b" : "a"}.ts";`),
  );
  const nobody = { arrows: [], circles: [], dialect: [], functions: [], tests: [] };
  expect(checkSources(circle, nobody).broken).toHaveLength(1);
  expect(checkSources(circle, { ...nobody, circles: ["packages/mock"] })).toEqual({ broken: [], kept: [] });
  expect(checkSources(circle.slice(1), { ...nobody, circles: ["packages/mock"] }).kept).toHaveLength(1);
});

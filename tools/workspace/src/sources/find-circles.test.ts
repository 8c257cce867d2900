import { expect, test } from "vitest";
import { findCircles } from "./find-circles.ts";
import { importsOf } from "./imports-of.ts";
import { parseSource } from "./read-sources.ts";

const circlesOf = (files: Record<string, string>) =>
  findCircles(new Map(Object.entries(files).map(([path, text]) => [path, importsOf(parseSource(path, text))])));

test("finds two files that import each other, also where one import is of a type", () => {
  const files = { "src/a.ts": 'import { b } from "./b.ts";', "src/b.ts": 'import type { A } from "./a.ts";' };
  expect(circlesOf(files)).toEqual(["src has a circle among a.ts, b.ts: a.ts imports b.ts; b.ts imports a.ts"]);
});

test("finds two folders that import each other, though no two files do", () => {
  const files = {
    "src/call/a.ts": 'import { b } from "../errors/b.ts";',
    "src/errors/b.ts": "",
    "src/errors/c.ts": 'export type { D } from "../call/d.ts";',
    "src/call/d.ts": "",
  };
  expect(circlesOf(files)).toEqual([
    "src has a circle among call, errors: call/a.ts imports errors/b.ts; errors/c.ts imports call/d.ts",
  ]);
});

test("finds a file and a folder beside it that import each other", () => {
  const files = {
    "src/run.ts": 'import { b } from "./judge/b.ts";',
    "src/judge/b.ts": "",
    "src/judge/c.ts": 'const { d } = await import("../run.ts");',
  };
  expect(circlesOf(files)).toHaveLength(1);
});

test("finds a circle of three, and no circle in layers", () => {
  const three = { "src/a.ts": 'import "./b.ts";', "src/b.ts": 'import "./c.ts";', "src/c.ts": 'import "./a.ts";' };
  expect(circlesOf(three)).toEqual([expect.stringContaining("among a.ts, b.ts, c.ts")]);
  expect(circlesOf({ ...three, "src/c.ts": 'import "node:fs";' })).toEqual([]);
});

import { expect, test } from "vitest";
import { judge } from "./judge.ts";

test("the right server holds all claims, at the documented pace", { timeout: 60_000 }, async () => {
  const { cases, exitCode } = await judge({}, {});
  expect(cases.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  const skipped = cases.filter(({ outcome }) => outcome === "skipped").map(({ reason }) => reason);
  expect([...new Set(skipped)]).toEqual(["needs prefer, which the target is not said to have"]);
  expect(exitCode).toBe(0);
});

import { expect, test } from "vitest";
import { gapFor, parseKnownGaps } from "./known-gaps.ts";

test("reads a gap a line, and nothing from comments", () => {
  expect(parseKnownGaps("# why\n\nList: a claim, in words # the reason\n")).toEqual([
    { operation: "List", claim: "a claim, in words", reason: "the reason", line: 3 },
  ]);
});

test("a gap without a reason is refused with its line", () => {
  expect(() => parseKnownGaps("List: a claim")).toThrow('known gaps, line 1: expected "Operation: claim # reason"');
});

test("a claim that ends in a star stands for all that begin so", () => {
  const gaps = parseKnownGaps("List: a call without* # none is needed");
  expect(gapFor(gaps, "List", "a call without Name is refused")?.reason).toBe("none is needed");
  expect(gapFor(gaps, "List", "another call")).toBeUndefined();
  expect(gapFor(gaps, "Other", "a call without Name is refused")).toBeUndefined();
});

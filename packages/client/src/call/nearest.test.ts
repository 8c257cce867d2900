import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["timeoutMs", "timeout"],
  ["TIMOUT", "timeout"],
  ["maxAttempts", "attempts"],
  ["tmieout", "timeout"],
  ["attempt", "attempts"],
  ["base64", undefined],
  ["x", undefined],
  ["", undefined],
])("nearest to %s is %s", (given, want) => {
  expect(nearest(given, ["deadline", "timeout", "attempts"])).toBe(want);
});

test("nothing is near where there are no names", () => {
  expect(nearest("timeout", [])).toBeUndefined();
});

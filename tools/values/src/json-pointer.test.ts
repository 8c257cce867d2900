import { expect, test } from "vitest";
import { pointerFrom, pointerSteps, valueAt } from "./json-pointer.ts";

const document = { paths: { "/#List": { "a~b": [1, 2] } }, none: null };

test.each([
  ["", document],
  ["/paths/~1#List/a~0b/1", 2],
  ["#/paths/~1#List/a~0b", [1, 2]],
  ["/none", null],
  ["/none/deeper", undefined],
  ["/paths/absent", undefined],
  ["/constructor", undefined],
])("finds what stands at %j", (pointer, expected) => {
  expect(valueAt(document, pointer)).toEqual(expected);
});

test("escapes steps, and gives back the same ones", () => {
  const steps = ["paths", "/#List", "a~b", "~1"];
  expect(pointerFrom(...steps)).toBe("/paths/~1#List/a~0b/~01");
  expect(pointerSteps(pointerFrom(...steps))).toEqual(steps);
});

import { expect, test } from "vitest";
import { isObject } from "./is-object.ts";

test.each([
  [{}, true],
  [{ length: 0 }, true],
  [[], false],
  [null, false],
  ["text", false],
  [undefined, false],
])("of %j, it is %s that it is a JSON object", (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

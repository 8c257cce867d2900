import { expect, test } from "vitest";
import { plainNumber } from "./plain-number.ts";

test.each([
  [0.5, "0.5"],
  [-12, "-12"],
  [1e-7, "0.0000001"],
  [-1.25e-9, "-0.00000000125"],
  [1e21, "1000000000000000000000"],
  [-1.5e22, "-15000000000000000000000"],
  [1.7976931348623157e308, `17976931348623157${"0".repeat(292)}`],
])("%d is written %s", (number, text) => {
  expect(plainNumber(number)).toBe(text);
  expect(Number(text)).toBe(number);
});

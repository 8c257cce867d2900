import { expect, test } from "vitest";
import { isAllowed } from "./policies.ts";

const policies = { reader: ["ice:List*", "ice:Get?"], nobody: [], dots: ["ice.List"] };

test.each([
  ["reader", "ice:ListRecognitionSamples", true],
  ["reader", "ICE:listRecognitionSamples", true],
  ["reader", "ice:GetX", true],
  ["reader", "ice:GetXY", false],
  ["reader", "ice:DeleteRecognitionSample", false],
  ["nobody", "ice:ListRecognitionSamples", false],
  ["dots", "ice:List", false],
  ["unnamed", "ice:DeleteRecognitionSample", true],
])("%s may call %s: %s", (key, action, isExpected) => {
  expect(isAllowed(policies, key, action)).toBe(isExpected);
});

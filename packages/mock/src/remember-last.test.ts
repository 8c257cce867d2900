import { expect, test } from "vitest";
import { rememberLast } from "./remember-last.ts";

test("makes each input's output once in a row, whatever the output", () => {
  const asked: number[] = [];
  const half = rememberLast((input: number) => {
    asked.push(input);
    return input % 2 === 0 ? input / 2 : undefined;
  });
  expect([4, 4, 3, 3, 4].map(half)).toEqual([2, 2, undefined, undefined, 2]);
  expect(asked).toEqual([4, 3, 4]);
});

test("remembers nothing of what failed", () => {
  let calls = 0;
  const failing = rememberLast(() => {
    if (calls++ === 0) {
      throw new Error("the first time");
    }
    return calls;
  });
  expect(() => failing("a")).toThrow("the first time");
  expect(failing("a")).toBe(2);
});

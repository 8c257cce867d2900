import { expect, test } from "vitest";
import { createRandom, integerBetween, randomRequestId } from "./random.ts";

test("gives the same stream for the same seed and another for another", () => {
  const draw = (seed: string) => Array.from({ length: 20 }, createRandom(seed));
  expect(draw("a")).toEqual(draw("a"));
  expect(draw("a")).not.toEqual(draw("b"));
});

test("draws every number of a range, its ends included", () => {
  const random = createRandom(1);
  const drawn = new Set(Array.from({ length: 500 }, () => integerBetween(random, 1, 6)));
  expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("makes request ids in the vendor's form, all different", () => {
  const random = createRandom("ids");
  const ids = Array.from({ length: 10_000 }, () => randomRequestId(random));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}$/);
  }
});

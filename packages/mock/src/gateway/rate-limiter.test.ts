import { expect, test } from "vitest";
import { createRandom, integerBetween } from "../runtime/random.ts";
import { createRateLimiter } from "./rate-limiter.ts";

const limit = { calls: 3, milliseconds: 1_000 };

test("lets so many through, and says when the next may come", () => {
  const limiter = createRateLimiter();
  expect([0, 100, 200].map(now => limiter.take("a", limit, now))).toEqual([0, 0, 0]);
  expect(limiter.take("a", limit, 300)).toBe(700);
  expect(limiter.take("a", limit, 999)).toBe(1);
  expect(limiter.take("a", limit, 1_000)).toBe(0);
  expect(limiter.take("a", limit, 1_001)).toBe(99);
});

test("counts each account by itself", () => {
  const limiter = createRateLimiter();
  for (const key of ["a", "b", "c"]) {
    expect(limiter.take(key, { calls: 1, milliseconds: 1_000 }, 0)).toBe(0);
  }
  expect(limiter.take("a", { calls: 1, milliseconds: 1_000 }, 0)).toBe(1_000);
});

test("no second holds more than the limit, wherever it begins", () => {
  const limiter = createRateLimiter();
  const random = createRandom("rate");
  const passed: number[] = [];
  for (let now = 0, call = 0; call < 20_000; call++, now += integerBetween(random, 0, 40)) {
    if (limiter.take("a", { calls: 50, milliseconds: 1_000 }, now) === 0) {
      passed.push(now);
    }
  }
  passed.forEach((now, index) => {
    const before = passed[index - 50];
    if (before !== undefined) {
      expect(now - before).toBeGreaterThanOrEqual(1_000);
    }
  });
});

test("lets nothing through at 0", () => {
  expect(createRateLimiter().take("a", { calls: 0, milliseconds: 1_000 }, 0)).toBe(1_000);
});

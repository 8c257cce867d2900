import { expect, test } from "vitest";
import { createNonceMemory } from "./nonce-memory.ts";

test("knows a nonce again for half an hour", () => {
  const nonces = createNonceMemory();
  expect(nonces.add("n1", 0)).toBe(true);
  expect(nonces.add("n1", 1)).toBe(false);
  expect(nonces.add("n1", 29 * 60_000)).toBe(false);
  expect(nonces.add("n1", 61 * 60_000)).toBe(true);
});

test("keeps a bounded number, the newest for sure", () => {
  const nonces = createNonceMemory({ capacity: 1_000 });
  for (let index = 0; index < 50_000; index++) {
    nonces.add(`n${index}`, 0);
  }
  expect(nonces.size).toBeLessThanOrEqual(2_000);
  for (let index = 49_001; index < 50_000; index++) {
    expect(nonces.add(`n${index}`, 0)).toBe(false);
  }
});

test("distinguishes long nonces without keeping them", () => {
  const nonces = createNonceMemory();
  const long = "x".repeat(60_000);
  expect(nonces.add(`${long}1`, 0)).toBe(true);
  expect(nonces.add(`${long}2`, 0)).toBe(true);
  expect(nonces.add(`${long}1`, 0)).toBe(false);
});

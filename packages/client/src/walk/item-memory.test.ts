import { expect, test } from "vitest";
import { createItemMemory } from "./item-memory.ts";

test("an item is new, then a repeat, and met again after a checkpoint", () => {
  const memory = createItemMemory();
  expect(memory.add(["a", "a"])).toEqual(["new", "repeat"]);
  expect(memory.addCheckpoint(["b"])).toEqual(["new"]);
  expect(memory.confirmed).toBe(1);
  expect(memory.add(["a", "a"])).toEqual(["again", "repeat"]);
  expect(memory.confirmed).toBe(2);
});

test("an item that was met on one side of a checkpoint only is not confirmed", () => {
  const memory = createItemMemory();
  memory.addCheckpoint([]);
  expect(memory.add(["c"])).toEqual(["new"]);
  expect([memory.confirmed, memory.size]).toEqual([0, 1]);
  memory.addCheckpoint([]);
  expect([memory.add(["c"]), memory.confirmed]).toEqual([["again"], 1]);
});

test.each([
  ["the same items in the same order", ["a", "b"], true],
  ["another order", ["b", "a"], false],
  ["one item less", ["a"], false],
  ["one item more", ["a", "b", "c"], false],
  ["an item twice", ["a", "b", "b"], false],
])("a look that shows %s as the one before: repeated %j", (_what, second, isRepeated) => {
  const memory = createItemMemory();
  memory.add(["a", "b"]);
  memory.addCheckpoint(["last"]);
  memory.add(second);
  expect(memory.isLookRepeated).toBe(isRepeated);
});

test("keeps 300,000 keys apart", () => {
  const memory = createItemMemory();
  for (let index = 0; index < 300_000; index++) {
    const key = `0d9f4c1b7a624d2ba728e2f35c6a${index.toString(16).padStart(5, "0")}`;
    if (memory.add([key])[0] !== "new") {
      throw new Error(key);
    }
  }
  expect(memory.size).toBe(300_000);
  expect(memory.add(["0d9f4c1b7a624d2ba728e2f35c6a00000"])).toEqual(["repeat"]);
});

test("needs at most 64 bytes an item, even just after it grew and with every table that it ever had", () => {
  // The table has grown at 98,305 items.
  const count = 98_305;
  const before = process.memoryUsage().arrayBuffers;
  const memory = createItemMemory();
  for (let index = 0; index < count; index++) {
    memory.add([`sample-${index}`]);
  }
  const bytes = process.memoryUsage().arrayBuffers - before;
  expect(memory.size).toBe(count);
  expect(bytes / count).toBeLessThanOrEqual(64);
});

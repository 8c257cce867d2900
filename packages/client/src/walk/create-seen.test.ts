import { expect, test } from "vitest";
import { createSeen } from "./create-seen.ts";

test("tells new items, repeats, and items that come again after an anchor", () => {
  const seen = createSeen();
  expect(seen.add("a", false)).toBe("new");
  expect(seen.add("a", false)).toBe("repeat");
  seen.anchor();
  expect(seen.add("b", true)).toBe("new");
  expect(seen.counted).toBe(1);
  expect(seen.add("a", false)).toBe("again");
  expect(seen.add("a", false)).toBe("repeat");
  expect(seen.counted).toBe(2);
  // Seen after the anchor only: it may not have existed then.
  expect(seen.add("c", false)).toBe("new");
  expect([seen.counted, seen.size]).toEqual([2, 3]);
  seen.anchor();
  expect([seen.add("c", false), seen.counted]).toEqual(["again", 1]);
});

test("keeps 300,000 keys apart", () => {
  const seen = createSeen();
  for (let index = 0; index < 300_000; index++) {
    if (seen.add(`0d9f4c1b7a624d2ba728e2f35c6a${index.toString(16).padStart(5, "0")}`, false) !== "new") {
      throw new Error(`${index}`);
    }
  }
  expect(seen.size).toBe(300_000);
  expect(seen.add("0d9f4c1b7a624d2ba728e2f35c6a00000", false)).toBe("repeat");
});

test("needs at most 64 bytes an item, even just after it grew and with every table that it ever had", () => {
  // The table has grown at 98,305 items.
  const count = 98_305;
  const before = process.memoryUsage().arrayBuffers;
  const seen = createSeen();
  for (let index = 0; index < count; index++) {
    seen.add(`sample-${index}`, false);
  }
  const bytes = process.memoryUsage().arrayBuffers - before;
  expect(seen.size).toBe(count);
  expect(bytes / count).toBeLessThanOrEqual(64);
});

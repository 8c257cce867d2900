import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { createPicture } from "./picture.ts";

test("draws a PNG of 96 by 96, the same for the same id", () => {
  const picture = createPicture("a");
  expect(picture.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([96, 96]);
  const data = picture.indexOf("IDAT");
  const rows = inflateSync(picture.subarray(data + 4, data + 4 + picture.readUInt32BE(data - 4)));
  expect(rows.length).toBe(96 * 97);
  expect(createPicture("a").equals(picture)).toBe(true);
  expect(createPicture("b").equals(picture)).toBe(false);
});

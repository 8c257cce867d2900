import { expect, test } from "vitest";
import { visibleText } from "./visible-text.ts";

test.each([
  ["held\n161 held", "held\\n161 held"],
  ["\u001b[2K\r40 held", "\\u001b[2K\\r40 held"],
  ["\u009b31m", "\\u009b31m"],
  ["\u202etxt.exe", "\\u202etxt.exe"],
  ["a\u2028b\u0000\u007f", "a\\u2028b\\u0000\\u007f"],
  ["\u{e0041}", "\\udb40\\udc41"],
])("spells out what a terminal would obey in %j", (text, expected) => {
  expect(visibleText(text)).toBe(expected);
});

test("leaves letters of all languages and emoji as they are", () => {
  const text = "Größe 图片 \u{1f600}";
  expect(visibleText(text)).toBe(text);
});

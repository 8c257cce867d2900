import { expect, test } from "vitest";
import { createRandom } from "../runtime/random.ts";
import { likeText } from "./like-text.ts";
import { packagedContract } from "./parse-contract.ts";

/** Forty texts, some of them equal. */
function drawn(schema: object, example: string): string[] {
  const random = createRandom("like-text");
  const whole = { type: "string", ...schema };
  return Array.from({ length: 40 }, () => likeText(packagedContract(), whole, example, random));
}

test.each([
  ["an id", {}, "88517b9e4a8d4c0f", /^[0-9a-f]{16}$/],
  ["a request id", {}, "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3", /^[0-9A-F]{8}-[0-9A-F]{4}-.{4}-.{4}-[0-9A-F]{12}$/],
  ["an address", { format: "uri" }, "https://example.com/a.png", /^https:\/\/example\.com\/a-[0-9a-f]{6}\.png$/],
  ["digits", {}, "12345678", /^\d{8}$/],
  ["four digits", {}, "1234", /^\d{4}$/],
  ["digits by a pattern", { pattern: "^[1-9][0-9]*$" }, "104857600", /^[1-9]\d{8}$/],
  ["what a pattern takes half of", { pattern: "^[0-4]" }, "10485760", /^[0-4]\d{7}$/],
])("draws %s anew, in the form of the example", (_what, schema, example, form) => {
  const texts = drawn(schema, example);
  for (const text of texts) {
    expect(text).toMatch(form);
  }
  expect(new Set(texts).size).toBeGreaterThan(30);
});

test.each([
  ["a time", { format: "date-time" }, "2026-01-28T00:00:00Z"],
  ["a time without a format", {}, "2026-01-28T00:00:00Z"],
  ["a day", { format: "date" }, "2024-02-29"],
  ["what only the example fits", { pattern: "^ABCD1234$" }, "ABCD1234"],
  ["a name", {}, "custom_person"],
])("leaves %s as in the example", (_what, schema, example) => {
  expect(new Set(drawn(schema, example))).toEqual(new Set([example]));
});

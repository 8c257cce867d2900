import fc from "fast-check";
import { expect, test } from "vitest";
import { contractFromDocument } from "../contract/load-contract.ts";
import { createValidator } from "../judge/schema-validator.ts";
import { arbitraryOf, plainValueOf } from "./arbitrary.ts";
import { TEXT_FORMATS } from "./text-formats.ts";

const schemas = {
  Enum: { type: "string", enum: ["a", "b"] },
  Page: { type: "integer", format: "int32", minimum: 1 },
  Even: { type: "integer", minimum: 3, maximum: 9, multipleOf: 2 },
  Open: { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 3 },
  Price: { type: "number", minimum: 0.5, maximum: 2 },
  Wide: { type: "number" },
  Negative: { type: "number", maximum: -5e7 },
  Large: { type: "number", minimum: 0, maximum: 1e30 },
  Narrow: { type: "number", minimum: 0.001, maximum: 0.0015 },
  Single: { type: "number", minimum: 0.1234567, maximum: 0.1234567 },
  Share: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
  Steps: { type: "number", minimum: 0, maximum: 10, multipleOf: 0.25 },
  Flag: { type: "boolean" },
  Name: { type: "string", minLength: 2, maxLength: 3 },
  Code: { type: "string", pattern: "^[A-Z]{2}-\\d+$" },
  List: { type: "array", minItems: 1, items: { type: "string", minLength: 1, pattern: "^[^,]+$" } },
  Short: { type: "string", format: "uri", maxLength: 20 },
  Bytes: { type: "string", minLength: 1, "x-max-bytes": 5 },
  Json: { type: "string", contentMediaType: "application/json" },
  Unknown: { type: "string", format: "no-such-format", minLength: 1 },
  ...Object.fromEntries([...Object.keys(TEXT_FORMATS), "password"].map(format => [format, { type: "string", format }])),
};
const violationsOf = createValidator(
  contractFromDocument({ info: { title: "", version: "" }, paths: {}, components: { schemas } }),
);

test.each(Object.entries(schemas))("draws values that fit: %s", (name, schema) => {
  const pointer = `/components/schemas/${name}`;
  for (const value of fc.sample(arbitraryOf(schema), { seed: 1, numRuns: 200 })) {
    expect(violationsOf(pointer, value), JSON.stringify(value)).toEqual([]);
  }
  expect(violationsOf(pointer, plainValueOf(schema))).toEqual([]);
});

const numbers = Object.entries<{ type?: string; minimum?: number; maximum?: number }>(schemas).filter(
  ([name, { type }]) => type === "number" && !["Large", "Single"].includes(name),
);

test.each(numbers)("numbers are of a size and precision that callers send, the borders among them: %s", (_, schema) => {
  const drawn = fc.sample(arbitraryOf(schema), { seed: 1, numRuns: 200 }).map(String);
  for (const text of drawn) {
    expect(text).toMatch(/^-?\d{1,8}(?:\.\d{1,6})?$/);
  }
  expect(new Set(drawn).size).toBeGreaterThan(10);
  for (const border of [schema.minimum, schema.maximum]) {
    if (border !== undefined) {
      expect(drawn).toContain(`${border}`);
    }
  }
});

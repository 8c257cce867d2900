import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryOf, plainValueOf } from "./arbitrary.ts";
import { contractFromDocument } from "./contract.ts";
import { fitterFor } from "./fit.ts";

const schemas = {
  Enum: { type: "string", enum: ["a", "b"] },
  Page: { type: "integer", format: "int32", minimum: 1 },
  Even: { type: "integer", minimum: 3, maximum: 9, multipleOf: 2 },
  Open: { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 3 },
  Price: { type: "number", minimum: 0.5, maximum: 2 },
  Flag: { type: "boolean" },
  Name: { type: "string", minLength: 2, maxLength: 3 },
  Code: { type: "string", pattern: "^[A-Z]{2}-\\d+$" },
  List: { type: "array", minItems: 1, items: { type: "string", minLength: 1, pattern: "^[^,]+$" } },
  Date: { type: "string", format: "date-time" },
  Address: { type: "string", format: "uri" },
};
const fitter = fitterFor(
  contractFromDocument({ info: { title: "", version: "" }, paths: {}, components: { schemas } }),
);

test.each(Object.entries(schemas))("draws values that fit: %s", (name, schema) => {
  const pointer = `/components/schemas/${name}`;
  for (const value of fc.sample(arbitraryOf(schema), { seed: 1, numRuns: 200 })) {
    expect(fitter.value(pointer, value), JSON.stringify(value)).toEqual([]);
  }
  expect(fitter.value(pointer, plainValueOf(schema))).toEqual([]);
});

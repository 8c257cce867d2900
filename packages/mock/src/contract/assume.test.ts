import { describe, expect, test } from "vitest";
import { createAjv, localised } from "./ajv.ts";
import { assumeIn, assumptionsOf } from "./assume.ts";
import { packagedContract } from "./parse-contract.ts";

const contract = packagedContract();
const all = assumptionsOf(contract).flatMap(({ name, value, or }) =>
  [value, ...or].map(chosen => [name, chosen] as const),
);

test("finds the assumptions of the packaged contract", () => {
  expect(all.length).toBeGreaterThan(200);
});

describe.each(all)("%s: %j", (name, value) => {
  test("leaves a contract that is still one", () => {
    const switched = assumeIn(contract, { [name]: value });
    const ajv = createAjv(switched);
    for (const operation of switched.operations.values()) {
      for (const { schema } of operation.parameters) {
        expect(() => ajv.compile(localised(schema))).not.toThrow();
      }
    }
    const usual = assumptionsOf(contract).find(known => known.name === name)?.value;
    expect(JSON.stringify(switched.document) === JSON.stringify(contract.document)).toBe(value === usual);
  });
});

test("names the assumption that was probably meant", () => {
  expect(() => assumeIn(contract, { "ListRecognitionSamples.EntityId.any.absnt": "none" })).toThrow(
    'did you mean "ListRecognitionSamples.EntityId.any.absent"?',
  );
});

test("lists the values of an assumption", () => {
  expect(() => assumeIn(contract, { "ListRecognitionSamples.pagination.order": "oldest" })).toThrow(
    new TypeError(
      'assume "ListRecognitionSamples.pagination.order" is "insertion" or "newest" or "shuffled", not "oldest"',
    ),
  );
});

import { expect, test } from "vitest";
import type { Operation, Parameter } from "../contract/contract.ts";
import { gatewayRulesFrom } from "../contract/gateway-rules.ts";
import type { Pair } from "../wire/query-string.ts";
import { readParameters } from "./read-parameters.ts";

const parameter = (name: string, schema: Parameter["schema"], more: Partial<Parameter> = {}): Parameter => ({
  name,
  schema,
  required: false,
  explode: true,
  ...more,
});
const operation = {
  parameters: [
    parameter("Kind", { type: "string" }, { required: true }),
    parameter("Page", { type: "integer" }),
    parameter("Share", { type: "number" }),
    parameter("Deep", { type: "boolean" }),
    parameter("Joined", { type: "array", items: { type: "string" } }, { explode: false }),
    parameter("Repeated", { type: "array", items: { type: "integer" } }),
  ],
} as unknown as Operation;
const read = (...pairs: Pair[]) => readParameters(operation, pairs, gatewayRulesFrom({}));

test("types values as the contract says", () => {
  const { values, refusal } = read(
    ["Kind", "face"],
    ["Page", "2"],
    ["Share", "0.5"],
    ["Deep", "true"],
    ["Joined", "a,b"],
    ["Repeated", "1"],
    ["Repeated", "2"],
  );
  expect(refusal).toBeUndefined();
  expect(values).toEqual({ Kind: "face", Page: 2, Share: 0.5, Deep: true, Joined: ["a", "b"], Repeated: [1, 2] });
});

test("misses a required name", () => {
  expect(read().refusal).toMatchObject({ code: "MissingParameter", subject: "Kind" });
});

test("matches names by case", () => {
  expect(read(["kind", "face"]).refusal).toMatchObject({ code: "MissingParameter", subject: "Kind" });
  expect(read(["Kind", "face"], ["page", "1"]).refusal).toMatchObject({ code: "InvalidParameter", subject: "page" });
});

test("refuses a repeated name, unless the contract repeats it", () => {
  expect(read(["Kind", "face"], ["Kind", "face"]).refusal).toMatchObject({ code: "InvalidParameter", subject: "Kind" });
  expect(read(["Kind", "face"], ["Joined", "a"], ["Joined", "b"]).refusal?.subject).toBe("Joined");
});

test.each(["0x1", "1e1", " 1", "+1", "01", "1.0", "", "one"])("takes no %j for an integer", text => {
  expect(read(["Kind", "face"], ["Page", text]).refusal).toMatchObject({ code: "InvalidParameter", subject: "Page" });
});

test("takes whole numbers of 64 bits, and none beyond", () => {
  for (const text of ["9223372036854775807", "-9223372036854775808", "0", "-1"]) {
    expect(read(["Kind", "face"], ["Page", text])).toMatchObject({
      refusal: undefined,
      values: { Page: Number(text) },
    });
  }
  for (const text of ["9223372036854775808", "-9223372036854775809", "9999999999999999999"]) {
    expect(read(["Kind", "face"], ["Page", text]).refusal).toEqual({
      code: "InvalidParameter",
      subject: "Page",
      detail: '"Page" is not a plain decimal number of at most 64 bits',
    });
  }
});

test.each(["1e-7", "1E21", "1e+21", "-2.5e3", "5e-324", "12", "0.1"])("takes %s for a number", text => {
  expect(read(["Kind", "face"], ["Share", text])).toMatchObject({
    refusal: undefined,
    values: { Share: Number(text) },
  });
});

test.each(["e5", "1e", "1e1.5", "1.e1", "0x1p3", "1e5f", "1e400", "NaN", "Infinity", " 1", ""])(
  "takes no %j for a number",
  text => {
    expect(read(["Kind", "face"], ["Share", text]).refusal?.detail).toBe('"Share" is not a decimal number');
  },
);

test("lets names that the contract does not know pass, and names them", () => {
  const { refusal, unknown } = read(["Kind", "face"], ["OwnerId", "1"], ["ResourceOwnerAccount", "a"]);
  expect(refusal).toBeUndefined();
  expect(unknown).toEqual(["OwnerId", "ResourceOwnerAccount"]);
});

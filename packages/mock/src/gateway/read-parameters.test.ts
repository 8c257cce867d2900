import { expect, test } from "vitest";
import type { Operation, Parameter } from "../contract/contract.ts";
import type { Pair } from "./query-string.ts";
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
const read = (...pairs: Pair[]) => readParameters(operation, pairs);

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

test("lets names that the contract does not know pass, and names them", () => {
  const { refusal, unknown } = read(["Kind", "face"], ["OwnerId", "1"], ["ResourceOwnerAccount", "a"]);
  expect(refusal).toBeUndefined();
  expect(unknown).toEqual(["OwnerId", "ResourceOwnerAccount"]);
});

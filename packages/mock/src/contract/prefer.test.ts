import { expect, test } from "vitest";
import { packagedContract } from "./parse-contract.ts";
import { checkPreference, parsePrefer } from "./prefer.ts";

test("reads what Prism reads, in any spacing, and leaves the rest out", () => {
  expect(parsePrefer("code=400, example=Throttling.User")).toEqual({ code: 400, example: "Throttling.User" });
  expect(parsePrefer('dynamic ; seed="a=b"; respond-async')).toEqual({ dynamic: true, seed: "a=b" });
  expect(parsePrefer("dynamic=false")).toEqual({ dynamic: false });
});

test.each([
  [undefined, 'a preference is an object, e.g. { example: "empty" }'],
  [{ exmaple: "empty" }, 'a preference takes code, example, dynamic, seed, not "exmaple"'],
  [{ code: "403" }, 'code is a number, not "403"'],
  [{ code: 418 }, "code=418 is not documented; there are 200, 400, 403, 404, 429, 500, 503"],
  [{ code: Number.NaN }, "code=NaN is not documented; there are 200, 400, 403, 404, 429, 500, 503"],
  [{ example: "emty" }, 'example=emty is not in the contract: did you mean "empty"?'],
  [{ code: 200, example: "Forbidden.RAM" }, /^example=Forbidden.RAM is not in the contract under 200: there are /],
])("refuses %j, which is no preference", (preference, message) => {
  expect(() => checkPreference(preference as never, packagedContract())).toThrow(
    typeof message === "string" ? new TypeError(message) : message,
  );
});

test.each([
  {},
  { code: 403 },
  { code: 403, example: "Forbidden.RAM" },
  { example: "empty", dynamic: false },
  { seed: "7" },
])("takes %j, which the contract has", preference => {
  checkPreference(preference, packagedContract());
});

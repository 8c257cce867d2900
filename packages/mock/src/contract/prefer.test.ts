import { expect, test } from "vitest";
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
])("refuses %j, which is no preference", (preference, message) => {
  expect(() => checkPreference(preference as never)).toThrow(new TypeError(message));
});

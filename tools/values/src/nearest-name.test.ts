import { expect, test } from "vitest";
import { nearestName, suggestionFor } from "./nearest-name.ts";

const options = ["--port", "--host", "--access-key-id"];

test.each([
  ["--prot", "--port"],
  ["--PORT", "--port"],
  ["--hots", "--host"],
  ["--access", "--access-key-id"],
  ["--verbose", undefined],
  ["x", undefined],
  ["", undefined],
])("for %j it finds %j", (given, expected) => {
  expect(nearestName(given, options)).toBe(expected);
});

test("where no name is near, the suggestion lists those that exist", () => {
  expect(suggestionFor("--prot", options)).toBe('did you mean "--port"?');
  expect(suggestionFor("xyz", ["a", "b"])).toBe('there are "a", "b"');
  expect(suggestionFor("xyz", [])).toBe("there are none");
});

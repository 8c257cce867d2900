import { expect, test } from "vitest";
import { fakeKeys, fetchFromList } from "../../test/fixtures/fake-list.ts";
import { createClient } from "../index.ts";

const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity" } as const;
const { items } = createClient({
  endpoint: "http://localhost",
  credentials: fakeKeys,
  limiter: false,
  fetch: fetchFromList(() => []),
}).listRecognitionSamples;
const { token = "" } = items(query).report;
const message =
  '"token" is damaged or from another walk: give the token of a report with the same parameters: POST ListRecognitionSamples';

test("a token fits walks of the same operation, parameters and page size", () => {
  expect(() => items(query, { token })).not.toThrow();
  expect(() => items({ ...query, PageNumber: 7 }, { token })).not.toThrow();
  expect(() => items({ ...query, LibId: ["other"] }, { token })).toThrow(new TypeError(message));
  expect(() => items({ ...query, PageSize: 7 }, { token })).toThrow(new TypeError(message));
});

test.each([
  { page: null },
  { page: "x" },
  { page: -2 },
  { page: 1.5 },
  { page: 1e300 },
  { skip: undefined },
  { skip: -1 },
  { skip: "1" },
  { keys: undefined },
  { keys: 7 },
  { keys: [null] },
  { keys: ["a", 7] },
  { pageToken: 7 },
])("a token with %j is refused as damaged", part => {
  const damaged = JSON.stringify({ ...JSON.parse(token), ...part });
  expect(() => items(query, { token: damaged })).toThrow(new TypeError(message));
});

test.each(["nonsense", "", "null", "7", "[]", token.slice(0, -3)])("a token that is the text %j is refused", text => {
  expect(() => items(query, { token: text })).toThrow(new TypeError(message));
});

import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { RecordedRequest } from "../gateway/record.ts";
import { logLine } from "./log-line.ts";

const request: RecordedRequest = {
  requestId: "R",
  time: Date.parse("2026-01-28T12:00:01Z"),
  method: "POST",
  target: "/?Algorithm=face",
  headers: {},
  body: "",
  action: "ListRecognitionSamples",
  parameters: { Algorithm: "face" },
  unknownParameters: [],
  accessKeyId: "MockAccessKeyId",
  verdict: "Throttling.User",
  status: 400,
  detail: "too many",
  faults: ["error", "latency"],
  milliseconds: 0.123,
};
const other: RecordedRequest = {
  ...request,
  method: "GET",
  target: "/pictures/a.png",
  action: undefined,
  parameters: {},
};
const pretty = (what: RecordedRequest) => stripVTControlCharacters(logLine(what, "pretty"));

test("says verdict, operation and milliseconds, and what else there is", () => {
  expect(pretty(request)).toBe(
    "12:00:01  400  Throttling.User  ListRecognitionSamples  0.1 ms  too many  faults: error, latency",
  );
  expect(pretty({ ...request, detail: undefined, faults: [] })).toMatch(/ {2}0\.1 ms$/);
});

test("says of a request that is no call what it asked for, and - if not even that was read", () => {
  expect(pretty(other)).toContain("  GET /pictures/a.png  0.1 ms");
  expect(pretty({ ...other, target: `/${"x".repeat(9_000)}` }).length).toBeLessThan(150);
  expect(pretty({ ...other, method: "", target: "" })).toContain("  -  0.1 ms");
});

test("names parameters that the contract does not know", () => {
  expect(pretty({ ...request, unknownParameters: ["EntytyName"] })).toContain("  not in the contract: EntytyName");
});

test("spells out control characters, so that no request forges a line or moves the cursor", () => {
  const forged = { target: "/\u001b[2K\n12:00:00  200  OK", detail: "a\r\u001b]0;title\u0007", verdict: "x\u001b[31m" };
  const line = logLine({ ...other, ...forged, unknownParameters: ["b\u202e"] }, "pretty");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(stripVTControlCharacters(line)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  expect(pretty({ ...other, ...forged })).toContain("\\u001b[2K\\n12:00:00");
});

test("says all in JSON but the secret-bearing headers", () => {
  expect(JSON.parse(logLine(request, "json"))).toMatchObject({ verdict: "Throttling.User", ms: 0.1, status: 400 });
  expect(JSON.parse(logLine(other, "json"))).toMatchObject({ method: "GET", target: "/pictures/a.png" });
  expect(logLine({ ...request, headers: { authorization: "x-secret" } }, "json")).not.toContain("x-secret");
});

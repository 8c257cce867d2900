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
const stray: RecordedRequest = {
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
  expect(pretty(stray)).toContain("  GET /pictures/a.png  0.1 ms");
  expect(pretty({ ...stray, target: `/${"x".repeat(9_000)}` }).length).toBeLessThan(150);
  expect(pretty({ ...stray, method: "", target: "" })).toContain("  -  0.1 ms");
});

test("says all in JSON but the secret-bearing headers", () => {
  expect(JSON.parse(logLine(request, "json"))).toMatchObject({ verdict: "Throttling.User", ms: 0.1, status: 400 });
  expect(JSON.parse(logLine(stray, "json"))).toMatchObject({ method: "GET", target: "/pictures/a.png" });
  expect(logLine({ ...request, headers: { authorization: "x-secret" } }, "json")).not.toContain("x-secret");
});

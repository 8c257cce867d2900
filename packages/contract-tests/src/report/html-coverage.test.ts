import { expect, test } from "vitest";
import type { RunResult } from "../run/result.ts";
import { coverageSection } from "./html-coverage.ts";
import { plain } from "./paint.ts";
import { prettyReport } from "./pretty.ts";

const result: RunResult = {
  contract: { title: "Things", version: "1" },
  target: "http://x",
  started: "2025-01-01T00:00:00.000Z",
  milliseconds: 0,
  calls: 0,
  seed: 1,
  hints: [],
  cases: [],
  differences: [],
  coverage: [
    { operation: "GetThing", kind: "constraints", name: "Id required", exercised: false },
    { operation: "GetThing", kind: "parameters", name: "Id", exercised: false },
  ],
  drift: [],
  unusedGaps: [],
  exitCode: 0,
};

test("a constraint that is not covered may well have been broken: it was not seen to be refused", () => {
  const { html } = coverageSection(result);
  expect(html).toContain("constraints, not seen to be refused");
  expect(html).toContain("parameters, not exercised");
  expect(prettyReport(result, plain)).toContain("not seen to be refused: Id required");
});

test("in the terminal an operation is named once, what the contract says of it with its name before it", () => {
  const operations = ["GetThing", "PutThing"].map(
    name => ({ operation: name, kind: "operations", name, exercised: false }) as const,
  );
  const text = prettyReport({ ...result, coverage: [...operations, ...result.coverage] }, plain);
  expect(text).toContain("not exercised: GetThing, PutThing\n");
  expect(text).toContain("not exercised: GetThing: Id\n");
});

test("each operation is a line that opens, the names within it", () => {
  const { html } = coverageSection(result);
  expect(html).toMatch(/<summary><b>GetThing<\/b>.*0 of 2.*<\/summary>/);
  expect(html).toMatch(/<td>Id required<\/td>/);
});

import { expect, test } from "vitest";
import type { RunResult } from "../run/result.ts";
import { coveragePicture } from "./html-coverage.ts";
import { plain, prettyReport } from "./pretty.ts";

const result: RunResult = {
  contract: { title: "Things", version: "1" },
  target: "http://x",
  started: "2025-01-01T00:00:00.000Z",
  milliseconds: 0,
  calls: 0,
  seed: 1,
  cases: [],
  coverage: [
    { operation: "GetThing", kind: "constraints", name: "Id required", exercised: false },
    { operation: "GetThing", kind: "parameters", name: "Id", exercised: false },
  ],
  drift: [],
  strayGaps: [],
  exitCode: 0,
};

test("of a constraint it is said that no breach was refused as documented: it may well have been broken", () => {
  const picture = coveragePicture(result);
  for (const text of [prettyReport(result, plain), picture]) {
    expect(text).toContain("not refused as documented");
  }
  expect(picture).toContain("GetThing: Id required, not refused as documented");
  expect(picture).toContain("GetThing: Id, not exercised");
});

test("an operation is named once, what the contract says of it with its name before it", () => {
  const operations = ["GetThing", "PutThing"].map(
    name => ({ operation: name, kind: "operations", name, exercised: false }) as const,
  );
  const several = { ...result, coverage: [...operations, ...result.coverage] };
  const text = prettyReport(several, plain);
  expect(text).toContain("not exercised: GetThing, PutThing\n");
  expect(text).toContain("not exercised: GetThing: Id\n");
  expect(coveragePicture(several)).toContain("<title>GetThing, not exercised</title>");
});

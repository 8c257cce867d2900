import { expect, test } from "vitest";
import { nothingHeld } from "./nothing-held.ts";

const skipped = { outcome: "skipped", reason: "needs world" } as const;

test.each([
  [[skipped, skipped], "nothing was tested: of 2 cases none held (2 skipped); the first one: needs world"],
  [
    [{ outcome: "gap" }, skipped],
    "nothing was tested: of 2 cases none held (1 skipped, 1 known gaps); the first one: needs world",
  ],
  [[{ outcome: "gap" }], "nothing was tested: of 1 cases none held (0 skipped, 1 known gaps)"],
  [[], "nothing was tested: of 0 cases none held (0 skipped)"],
  [[skipped, { outcome: "held" }], undefined],
  [[skipped, { outcome: "failed" }], undefined],
] as const)("%j: %s", (cases, sentence) => {
  expect(nothingHeld(cases)).toBe(sentence);
});

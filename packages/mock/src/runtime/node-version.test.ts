import { expect, test } from "vitest";
import { oldNodeProblem, untestedNodeWarning } from "./node-version.ts";

test.each(["20.15.0", "20.20.2", "22.0.0", "24.18.0", "26.1.0"])("runs on Node %s", version => {
  expect(oldNodeProblem(version)).toBeUndefined();
});

test.each(["20.14.0", "18.20.8", "16.0.0"])("says in a sentence that Node %s is too old", version => {
  expect(oldNodeProblem(version)).toBe(
    `@ims-kit/mock needs Node 20.15 or newer, and this is Node ${version}: update Node`,
  );
});

test.each([
  ["20.20.2", undefined],
  ["24.21.0", undefined],
  ["23.1.0", "@ims-kit/mock is tested on Node 20, 22, 24, and this is Node 23.1.0: it may work all the same"],
])("warns on Node %s: %s", (version, warning) => {
  expect(untestedNodeWarning(version)).toBe(warning);
});

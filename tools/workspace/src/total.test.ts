import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { exitCodeOf, type Task, total } from "./total.ts";

const root = mkdtempSync(join(tmpdir(), "ims-kit-total-"));
afterAll(() => rmSync(root, { recursive: true }));

function task(taskId: string, exitCode: number, status: "HIT" | "MISS" = "MISS"): Task {
  const [name = "", kind = ""] = taskId.split("#");
  return { taskId, task: kind, directory: name, cache: { status }, execution: { exitCode } };
}

function report(folder: string, statuses: string[]) {
  mkdirSync(join(root, folder, ".report"), { recursive: true });
  const assertionResults = statuses.map((status, index) => ({
    status,
    fullName: `claim ${index}`,
    failureMessages: ["expected 1\nat x"],
  }));
  writeFileSync(
    join(root, folder, ".report/tests.json"),
    JSON.stringify({ testResults: [{ name: "a.test.ts", assertionResults }] }),
  );
}

test("adds tests and checks of all packages, and names skips and failures", () => {
  report("one", ["passed", "passed", "skipped"]);
  report("two", ["passed", "failed"]);
  const { lines, ...sum } = total(root, [task("one#test", 0, "HIT"), task("two#test", 1), task("//#lint", 0)]);
  expect(sum).toEqual({ passed: 4, failed: 1, skipped: 1 });
  expect(lines).toContain("1 skipped:");
  expect(lines).toContain("  one#test: claim 2");
  expect(lines).toContain("failed: two#test: claim 1: expected 1");
  expect(lines.find(line => line.startsWith("one#test"))).toMatch(/2 passed, 0 failed, 1 skipped \(cached\)$/);
});

test("a test run that broke before its report counts as one failure, and so does a failed check, with its repair", () => {
  const { lines, ...sum } = total(root, [task("none#test", 1), task("@ims-kit/codegen#drift", 1)]);
  expect(sum).toEqual({ passed: 0, failed: 2, skipped: 0 });
  expect(lines).toContain("failed: @ims-kit/codegen#drift failed; see it alone and repair: pnpm generate");
});

test("a run in which no test ran is no success, nor one that turbo ended badly", () => {
  expect(total(root, []).lines).toContain("failed: no test ran");
  expect(exitCodeOf(total(root, []), 0)).toBe(1);
  expect(exitCodeOf({ passed: 3, failed: 0 }, 0)).toBe(0);
  expect(exitCodeOf({ passed: 3, failed: 0 }, null)).toBe(1);
  expect(exitCodeOf({ passed: 3, failed: 1 }, 0)).toBe(1);
});

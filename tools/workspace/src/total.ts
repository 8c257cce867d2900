import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One task of turbo's run summary, as far as it is read here. */
export interface Task {
  /** e.g. `@ims-kit/client#test`, or `//#lint` for a task of the root. */
  taskId: string;
  task: string;
  directory: string;
  cache: { status: "HIT" | "MISS" };
  execution?: { exitCode: number | null };
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  testResults: {
    name: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

/** The command that repairs, or shows alone, what a task found. */
const REPAIR: Record<string, string> = {
  "//#lint": "pnpm format",
  "//#knip": "pnpm knip",
  "@ims-kit/codegen#drift": "pnpm generate",
};

/**
 * Adds up all packages: a test counts one, and so does a check (lint, drift, types ...). Answers the lines to print:
 * a line a package, each skipped test, each failure with the command that repairs it.
 */
export function total(root: string, tasks: Task[]) {
  const sum = { lines: [] as string[], passed: 0, failed: 0, skipped: 0 };
  const skips: string[] = [];
  const failures: string[] = [];
  for (const task of tasks.toSorted((left, right) => left.taskId.localeCompare(right.taskId))) {
    const path = join(root, task.directory, ".report", `${reportOf(task.task)}.json`);
    const isTest = task.task === "test" || task.task === "rehearse";
    const broke = task.execution?.exitCode !== 0;
    const count = { passed: 0, failed: 0, skipped: 0 };
    if (isTest && existsSync(path)) {
      const report = JSON.parse(readFileSync(path, "utf8")) as Report;
      for (const file of report.testResults) {
        for (const { status, fullName, failureMessages } of file.assertionResults) {
          if (status === "passed") {
            count.passed++;
          } else if (status === "failed") {
            count.failed++;
            failures.push(`${task.taskId}: ${fullName}: ${firstLine(failureMessages?.[0])}`);
          } else {
            count.skipped++;
            skips.push(`${task.taskId}: ${fullName}`);
          }
        }
        // A file that broke before its first test.
        if (file.assertionResults.length === 0 && file.message) {
          failures.push(`${task.taskId}: ${file.name}: ${firstLine(file.message)}`);
        }
      }
    } else if (!isTest && !broke) {
      count.passed++;
    }
    if (broke && count.failed === 0) {
      count.failed++;
    }
    if (broke) {
      failures.push(`${task.taskId} failed; see it alone and repair: ${REPAIR[task.taskId] ?? repair(task)}`);
    }
    if (isTest) {
      const cached = task.cache.status === "HIT" ? " (cached)" : "";
      sum.lines.push(
        `${task.taskId.padEnd(32)} ${String(count.passed).padStart(5)} passed, ${count.failed} failed, ${count.skipped} skipped${cached}`,
      );
    }
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
  }
  const checks = tasks.filter(task => task.task !== "test" && task.task !== "rehearse").length;
  sum.lines.push(`${"checks (lint, drift, types, ...)".padEnd(32)} ${String(checks).padStart(5)} run`);
  if (sum.skipped > 0) {
    sum.lines.push(`${sum.skipped} skipped:`);
  }
  for (const skip of skips) {
    sum.lines.push(`  ${skip}`);
  }
  for (const failure of failures) {
    sum.lines.push(`failed: ${failure}`);
  }
  if (sum.passed === 0) {
    sum.lines.push("failed: no test ran");
  }
  return sum;
}

/** 0 only where something was tested and nothing failed. */
export function exitCodeOf(sum: { passed: number; failed: number }, turboStatus: number | null): 0 | 1 {
  return turboStatus === 0 && sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

const reportOf = (task: string) => (task === "test" ? "tests" : task);
const repair = (task: Task) => `pnpm --filter ${task.taskId.split("#")[0]} ${task.task}`;
const firstLine = (text = "") => text.trim().split("\n")[0];

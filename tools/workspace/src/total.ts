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
  testResults: { name: string; message?: string; assertionResults: Result[] }[];
}

interface Result {
  status: string;
  fullName: string;
  failureMessages?: string[];
}

/** The command that repairs, or shows alone, what a task found. */
const repairs: Record<string, string> = {
  "//#lint": "pnpm format",
  "//#knip": "pnpm knip",
  "@ims-kit/codegen#drift": "pnpm generate",
};

/** What one task counts for, and what is said of it. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
  skips: string[];
  failures: string[];
}

/**
 * Adds up all packages: a test counts one, and so does a check (lint, drift, types ...).
 *
 * @returns the sums, and the lines to print: one for each package, each skipped test, and each failure with the command
 * that repairs it
 */
export function total(root: string, tasks: readonly Task[]) {
  const counts = tasks
    .toSorted((left, right) => left.taskId.localeCompare(right.taskId))
    .map(task => ({ task, count: isTest(task) ? countTests(root, task) : countCheck(task) }));
  const sum = (key: "passed" | "failed" | "skipped") => counts.reduce((before, { count }) => before + count[key], 0);
  const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
  const ofTests = counts.filter(({ task }) => isTest(task));
  const lines = [
    ...ofTests.map(({ task, count }) => lineOf(task, count)),
    `${"checks (lint, drift, types, ...)".padEnd(32)} ${String(counts.length - ofTests.length).padStart(5)} run`,
    ...(skipped > 0 ? [`${skipped} skipped:`] : []),
    ...counts.flatMap(({ count }) => count.skips.map(skip => `  ${skip}`)),
    ...counts.flatMap(({ count }) => count.failures.map(failure => `failed: ${failure}`)),
    ...(passed === 0 ? ["failed: no test ran"] : []),
  ];
  return { lines, passed, failed, skipped };
}

function countCheck(task: Task): Count {
  const broke = isBroken(task);
  const failures = broke ? [failureOf(task)] : [];
  return { passed: broke ? 0 : 1, failed: broke ? 1 : 0, skipped: 0, skips: [], failures };
}

/** Counts what the task's report holds; a run that broke without a failed test, e.g. before its report, counts one. */
function countTests(root: string, task: Task): Count {
  const count: Count = { passed: 0, failed: 0, skipped: 0, skips: [], failures: [] };
  for (const file of readReport(root, task).testResults) {
    for (const result of file.assertionResults) {
      addResult(count, task, result);
    }
    // A file that broke before its first test.
    if (file.assertionResults.length === 0 && file.message) {
      count.failures.push(`${task.taskId}: ${file.name}: ${firstLine(file.message)}`);
    }
  }
  if (isBroken(task)) {
    count.failed = Math.max(count.failed, 1);
    count.failures.push(failureOf(task));
  }
  return count;
}

function addResult(count: Count, task: Task, { status, fullName, failureMessages }: Result): void {
  if (status === "passed") {
    count.passed++;
  } else if (status === "failed") {
    count.failed++;
    count.failures.push(`${task.taskId}: ${fullName}: ${firstLine(failureMessages?.[0])}`);
  } else {
    count.skipped++;
    count.skips.push(`${task.taskId}: ${fullName}`);
  }
}

function readReport(root: string, { task, directory }: Task): Report {
  const path = join(root, directory, ".report", `${task === "test" ? "tests" : task}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Report) : { testResults: [] };
}

function lineOf(task: Task, { passed, failed, skipped }: Count): string {
  const cached = task.cache.status === "HIT" ? " (cached)" : "";
  return `${task.taskId.padEnd(32)} ${String(passed).padStart(5)} passed, ${failed} failed, ${skipped} skipped${cached}`;
}

/** 0 only where something was tested and nothing failed. */
export function exitCodeOf(sum: { passed: number; failed: number }, turboStatus: number | null): 0 | 1 {
  return turboStatus === 0 && sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

const isTest = ({ task }: Task) => task === "test" || task === "rehearse";
const isBroken = ({ execution }: Task) => execution?.exitCode !== 0;
const failureOf = (task: Task) =>
  `${task.taskId} failed; see it alone and repair: ${repairs[task.taskId] ?? `pnpm --filter ${task.taskId.split("#")[0]} ${task.task}`}`;
const firstLine = (text = "") => text.trim().split("\n")[0];

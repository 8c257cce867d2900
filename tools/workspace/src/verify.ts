// `npm test`: every check and every test of the workspace through turbo's cache, then one total of all of it.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";
import { exitCodeOf, type Task, total } from "./total.ts";

const tasksOfTest = ["lint", "knip", "drift", "typecheck", "build", "test", "rehearse"];

// A report that a crashed run left behind must not be counted; turbo puts back those of cached runs.
for (const report of globSync("**/.report/tests.json", { cwd: root, exclude: ["**/node_modules"] })) {
  rmSync(join(root, report));
}
rmSync(join(root, ".turbo/runs"), { recursive: true, force: true });

const turbo = spawnSync(
  join(root, "node_modules/.bin/turbo"),
  [
    "run",
    ...tasksOfTest,
    "--concurrency=1",
    "--continue=always",
    "--output-logs=errors-only",
    "--summarize",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
const [summary] = globSync(".turbo/runs/*.json", { cwd: root });
if (summary === undefined) {
  console.error("ims-kit: turbo did not run; its words stand above.");
  process.exit(1);
}
const { tasks } = JSON.parse(readFileSync(join(root, summary), "utf8")) as { tasks: Task[] };
const sum = total(root, tasks);
for (const line of sum.lines) {
  console.log(line);
}
process.exitCode = exitCodeOf(sum, turbo.status);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);

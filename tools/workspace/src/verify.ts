// `npm test`: every check and every test of the workspace through turbo's cache, then one total of all of it.
// `npm run test:full` (`--full`) does the same with the long proofs in full, of which `npm test` runs a seeded part.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./root.ts";
import { exitCodeOf, type Task, total } from "./total.ts";

const { values } = parseArgs({ options: { full: { type: "boolean", default: false } } });

// A report that a crashed run left behind must not be counted; turbo puts back those of cached runs.
for (const report of globSync("**/.report/{tests,rehearse}.json", { cwd: root, exclude: ["**/node_modules"] })) {
  rmSync(join(root, report));
}
rmSync(join(root, ".turbo/runs"), { recursive: true, force: true });

const turbo = spawnSync(join(root, "node_modules/.bin/turbo"), turboArguments(), {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, IMS_KIT_FULL: values.full ? "1" : "" },
});
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

function turboArguments(): string[] {
  const tasks = ["lint", "knip", "drift", "typecheck", "build", "test", "rehearse"];
  // Much of the longest two, contract tests and rehearsal, is waiting: a third task beside them keeps two cores busy.
  return ["run", ...tasks, "--concurrency=3", "--continue=always", "--output-logs=errors-only", "--summarize"];
}

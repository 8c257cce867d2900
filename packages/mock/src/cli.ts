#!/usr/bin/env node
import { oldNodeProblem } from "./runtime/node-version.ts";

const problem = oldNodeProblem(process.versions.node);
if (problem !== undefined) {
  console.error(`ims-mock: ${problem}`);
  process.exit(1);
}
// Imported late, because an old Node could not even link it.
const { runCli } = await import("./cli/run-cli.ts");
process.exitCode = await runCli(process.argv.slice(2));

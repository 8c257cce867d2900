#!/usr/bin/env node
// `pnpm generate`: makes everything that follows from the contract.
import { enableCompileCache } from "node:module";

// The generators are large; from the second run on, their compiled code is read back.
enableCompileCache();
const { runCli } = await import("./run-cli.ts");
process.exitCode = await runCli(process.argv.slice(2));
// orval's thread may still be at work on a contract that was refused.
if (process.exitCode !== 0) {
  process.exit();
}

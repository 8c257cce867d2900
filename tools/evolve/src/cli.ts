// `pnpm evolve`: what the contract's change means for callers, as a changeset.
import { enableCompileCache } from "node:module";

// The contract's reader is large; from the second run on, its compiled code is read back.
enableCompileCache();
const { runCli } = await import("./run-cli.ts");
process.exitCode = await runCli(process.argv.slice(2));
// A generator's thread may still be at work on a contract that was refused.
if (process.exitCode !== 0) {
  process.exit();
}

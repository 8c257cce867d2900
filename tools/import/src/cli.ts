#!/usr/bin/env node
// `pnpm run import`: makes operations of the contract from the vendor's API metadata.
import { runCli } from "./run-cli.ts";

process.exitCode = runCli(process.argv.slice(2), {
  print: console.log,
  complain: console.error,
  today: new Date().toISOString().slice(0, 10),
});

#!/usr/bin/env node
// `ims`: every operation of the contract at the prompt.
import { runProcess } from "./run-process.ts";

process.exitCode = await runProcess(process.argv.slice(2));

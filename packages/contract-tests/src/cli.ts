#!/usr/bin/env node
import { runCommand } from "./cli/run-command.ts";
import { verifyCommand } from "./cli/verify-command.ts";

/** Each command takes the arguments after its name and gives the exit code. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  run: runCommand,
  verify: verifyCommand,
};

const [first = "", ...rest] = process.argv.slice(2);
const command = commands[first];
process.exitCode = await (command === undefined ? runCommand([first, ...rest].filter(Boolean)) : command(rest));

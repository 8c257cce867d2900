import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { visibleText } from "#values";
import { ansi, plain } from "../report/paint.ts";
import { prettyReport } from "../report/pretty.ts";
import { writeReports } from "../report/write-reports.ts";
import type { RunResult } from "../run/result.ts";
import { runContract } from "../run/run-contract.ts";
import { HELP } from "./help.ts";
import { type ParsedRun, parseRunOptions } from "./run-options.ts";

/**
 * `ims-contract [run]`: puts the suite to the test on a target and reports.
 * @returns 0 all that is documented held, 1 something fell short, 2 could not run
 */
export async function runCommand(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(HELP);
    return 0;
  }
  if (args.includes("--version")) {
    console.log(version());
    return 0;
  }
  try {
    const { options, reports, colour } = parseRunOptions(args, process.env);
    const result = await runUntilInterrupted(options);
    console.log(prettyReport(result, (colour ?? process.stdout.isTTY) ? ansi : plain));
    writeReports(result, reports);
    return result.exitCode;
  } catch (error) {
    console.error(`ims-contract: ${visibleText((error as Error).message)}`);
    return 2;
  }
}

/** The first interrupt ends the run with a report; a second one ends the process, as it does without us. */
async function runUntilInterrupted(options: ParsedRun["options"]): Promise<RunResult> {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await runContract({ ...options, signal: interrupt.signal, onCase: progress() });
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    clearProgress();
  }
}

/** A line that counts, on a terminal only. */
function progress(): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${done} cases`);
    }
  };
}

function clearProgress(): void {
  if (process.stderr.isTTY) {
    process.stderr.write("\r\u001b[K");
  }
}

function version(): string {
  const file = createRequire(import.meta.url).resolve("@ims-kit/contract-tests/package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}

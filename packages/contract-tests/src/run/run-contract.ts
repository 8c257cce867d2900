import type { ContractRunOptions } from "./options.ts";
import { planRun, settingsFrom } from "./prepare.ts";
import type { RunResult } from "./result.ts";
import { openRun } from "./run.ts";
import { runAll } from "./run-all.ts";

/**
 * Puts every case of the suite to the test on one target.
 * @example `await runContract({ target: "http://127.0.0.1:4010", credentials })`
 * @throws Error where an option makes no sense
 */
export async function runContract(options: ContractRunOptions): Promise<RunResult> {
  const settings = settingsFrom(options);
  const run = openRun(settings, planRun(settings, options));
  try {
    return await runAll(run, { operationsAtOnce: settings.operationsAtOnce, onCase: options.onCase });
  } finally {
    run.close();
  }
}

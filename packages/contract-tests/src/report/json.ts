import type { RunResult } from "../run/result.ts";

/** The whole result as JSON, indented. */
export function jsonReport(result: RunResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { RunResult } from "../run/result.ts";
import { htmlReport } from "./html.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { overlayReport } from "./overlay.ts";

/** The forms of a written report. */
export const REPORTS = { json: jsonReport, junit: junitReport, html: htmlReport, overlay: overlayReport } as const;

/** One of {@link REPORTS}. */
export type ReportForm = keyof typeof REPORTS;

/** The text of a report. */
export function reportText(result: RunResult, form: ReportForm): string {
  return REPORTS[form](result);
}

/**
 * Writes reports to files; folders are made where they are missing.
 * @example `writeReports(result, { html: "contract.html" })`
 * @throws Error naming the file that cannot be written
 */
export function writeReports(result: RunResult, files: Partial<Readonly<Record<ReportForm, string>>>): void {
  for (const [form, file] of Object.entries(files) as [ReportForm, string][]) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, reportText(result, form));
    } catch (cause) {
      throw new Error(`the ${form} report cannot be written to "${file}": ${(cause as Error).message}`, { cause });
    }
  }
}

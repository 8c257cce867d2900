import type { RunResult } from "../run/result.ts";
import type { Paint } from "./paint.ts";
import { kindCoverage, notCovered, operationCoverage } from "./summary.ts";

/** Of more operations than these only those are listed that are not covered whole. */
const FEW_OPERATIONS = 3;
/** So many operations are listed. */
const MOST_OPERATIONS = 20;

/** Coverage for a terminal: by kind, and of many operations by operation. */
export function coverageLines(result: RunResult, paint: Paint): string[] {
  const operations = operationCoverage(result);
  return [
    paint.bold("coverage of the contract"),
    ...kindLines(result, paint, operations.length <= FEW_OPERATIONS),
    ...(operations.length <= FEW_OPERATIONS ? [] : operationLines(result, paint)),
    "",
  ];
}

function kindLines(result: RunResult, paint: Paint, withNames: boolean): string[] {
  return kindCoverage(result).map(({ kind, exercised, all, missing }) => {
    const share = exercised / all;
    const bar = "█".repeat(Math.floor(share * 20)).padEnd(20, "░");
    const names = missing.slice(0, 6).join(", ") + (missing.length > 6 ? ` and ${missing.length - 6} more` : "");
    const paintShare = share === 1 ? paint.good : paint.dim;
    const left = missing.length === 0 || !withNames ? "" : paint.dim(`   ${notCovered(kind)}: ${names}`);
    return `  ${kind.padEnd(18)} ${paintShare(bar)} ${String(exercised).padStart(4)} of ${all}${left}`;
  });
}

function operationLines(result: RunResult, paint: Paint): string[] {
  const missing = operationCoverage(result).filter(({ exercised, all }) => exercised < all);
  const lines = missing.slice(0, MOST_OPERATIONS).map(({ operation, exercised, all, kinds }) => {
    const names = kinds.flatMap(kind => kind.missing);
    const shown = names.slice(0, 3).join(", ") + (names.length > 3 ? ` and ${names.length - 3} more` : "");
    return `  ${operation} ${exercised} of ${all}${paint.dim(`   not covered: ${shown}`)}`;
  });
  const more = missing.length - lines.length;
  return ["", ...lines, ...(more > 0 ? [paint.dim(`  and ${more} more operations not covered whole`)] : [])];
}

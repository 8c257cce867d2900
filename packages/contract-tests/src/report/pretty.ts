import { notCovered } from "../judge/coverage.ts";
import type { CaseResult, RunResult } from "../run/result.ts";
import { countOf } from "../run/result.ts";
import { failureGroups, familyCounts, kindCoverage, reasonsOf } from "./summary.ts";

/** Colours of a terminal, or none. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** Paints nothing. */
export const plain: Paint = { good: same, bad: same, dim: same, bold: same };

/** Paints with ANSI codes. */
export const ansi: Paint = {
  good: text => `\u001b[32m${text}\u001b[0m`,
  bad: text => `\u001b[31m${text}\u001b[0m`,
  dim: text => `\u001b[2m${text}\u001b[0m`,
  bold: text => `\u001b[1m${text}\u001b[0m`,
};

/** Of many operations the table shows those that fell short and says how many did not. */
const MOST_ROWS = 60;

/** The run for a terminal: a table, every failure in full, skips with reasons, coverage, drift, and one last line. */
export function prettyReport(result: RunResult, paint: Paint = plain): string {
  return [
    paint.bold(`${result.contract.title} ${result.contract.version}`),
    `target ${result.target}   seed ${result.seed}   ${result.calls} calls in ${seconds(result.milliseconds)}`,
    "",
    ...table(result, paint),
    ...failures(result, paint),
    ...gaps(result, paint),
    ...skips(result, paint),
    ...coverage(result, paint),
    ...drift(result),
    lastLine(result, paint),
  ].join("\n");
}

/** `161 held, 0 fell short, 29 skipped`, and what else there is to count. */
export function lastLine(result: RunResult, paint: Paint = plain): string {
  const failed = countOf(result, "failed");
  const more = (["gap", "closed", "not run"] as const)
    .map(outcome => [outcome, countOf(result, outcome)] as const)
    .filter(([, count]) => count > 0)
    .map(
      ([outcome, count]) =>
        `, ${count} ${outcome === "gap" ? "known gaps" : outcome === "closed" ? "closed gaps" : outcome}`,
    );
  const line = `${countOf(result, "held")} held, ${failed} fell short, ${countOf(result, "skipped")} skipped${more.join("")}`;
  const stopped = result.stopped === undefined ? "" : `${paint.bad(`could not run: ${result.stopped}`)}\n`;
  return stopped + (result.exitCode === 0 ? paint.good(line) : paint.bad(line));
}

function table(result: RunResult, paint: Paint): string[] {
  const rows = familyCounts(result);
  const shown = rows.length <= MOST_ROWS ? rows : rows.filter(({ counts }) => counts.failed + counts.closed > 0);
  const hidden = rows.length - shown.length;
  const width = Math.max(...shown.map(({ operation }) => operation.length), 0);
  let before = "";
  const lines = shown.map(({ operation, family, counts }) => {
    const name = operation === before ? "" : operation;
    before = operation;
    const bad = counts.failed + counts.closed;
    const mark = bad > 0 ? paint.bad("✗") : counts.held > 0 ? paint.good("✓") : paint.dim("-");
    const words = [
      `${String(counts.held).padStart(4)} held`,
      ...(bad > 0 ? [paint.bad(`${bad} fell short`)] : []),
      ...(counts.gap > 0 ? [`${counts.gap} known gaps`] : []),
      ...(counts.skipped > 0 ? [paint.dim(`${counts.skipped} skipped`)] : []),
      ...(counts["not run"] > 0 ? [paint.dim(`${counts["not run"]} not run`)] : []),
    ];
    return `  ${name.padEnd(width)}  ${mark} ${family.padEnd(10)} ${words.join(", ")}`;
  });
  return [...lines, ...(hidden > 0 ? [paint.dim(`  and ${hidden} more families, all held or skipped`)] : []), ""];
}

function failures(result: RunResult, paint: Paint): string[] {
  return failureGroups(result.cases).flatMap(({ first, others }) => [
    ...oneFailure(first, paint),
    ...(others.length === 0 ? [] : [paint.dim(`  the same in ${others.length} more: ${claimsOf(others)}`)]),
    "",
  ]);
}

function oneFailure({ operation, family, claim, failure }: CaseResult, paint: Paint): string[] {
  const answer = failure?.answer;
  const label = (name: string) => paint.dim(`  ${name.padEnd(9)}`);
  return [
    `${paint.bad("✗")} ${paint.bold(claim)} ${paint.dim(`(${operation}, ${family})`)}`,
    `${label("saw")}${failure?.message}`,
    ...(failure?.curl === undefined ? [] : [`${label("request")}${failure.curl}`]),
    ...(answer === undefined ? [] : [`${label("answer")}${answer.status} ${answer.body.slice(0, 600)}`]),
    `${label("contract")}${failure?.pointer}`,
    `${label("repeat")}${failure?.repeat}`,
  ];
}

function gaps({ cases, strayGaps }: RunResult, paint: Paint): string[] {
  const known = cases.filter(({ outcome }) => outcome === "gap" || outcome === "closed");
  const lines = known.map(({ operation, claim, outcome, reason }) =>
    outcome === "gap"
      ? paint.dim(`  known gap: ${operation}: ${claim} (${reason})`)
      : paint.bad(`  closed gap: ${operation}: ${claim}: ${reason}`),
  );
  const stray = strayGaps.map(text => paint.bad(`  stray gap: ${text}`));
  return lines.length + stray.length === 0 ? [] : [...lines, ...stray, ""];
}

function skips({ cases }: RunResult, paint: Paint): string[] {
  const reasons = reasonsOf(cases, "skipped");
  if (reasons.length === 0) {
    return [];
  }
  return [...reasons.map(([reason, count]) => paint.dim(`  ${String(count).padStart(4)} skipped: ${reason}`)), ""];
}

function coverage(result: RunResult, paint: Paint): string[] {
  const lines = kindCoverage(result).map(({ kind, exercised, all, missing }) => {
    const share = exercised / all;
    const bar = "█".repeat(Math.floor(share * 20)).padEnd(20, "░");
    const names = missing.slice(0, 6).join(", ") + (missing.length > 6 ? ` and ${missing.length - 6} more` : "");
    const paintShare = share === 1 ? paint.good : paint.dim;
    const left = missing.length === 0 ? "" : paint.dim(`   ${notCovered(kind)}: ${names}`);
    return `  ${kind.padEnd(18)} ${paintShare(bar)} ${String(exercised).padStart(4)} of ${all}${left}`;
  });
  return [paint.bold("coverage of the contract"), ...lines, ""];
}

function drift({ drift: items }: RunResult): string[] {
  if (items.length === 0) {
    return [];
  }
  return ["drift from the contract", ...items.map(({ operation, sentence }) => `  ${operation}: ${sentence}`), ""];
}

function claimsOf(cases: readonly CaseResult[]): string {
  const shown = cases.slice(0, 3).map(({ claim }) => claim);
  return shown.join("; ") + (cases.length > shown.length ? "; …" : "");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function same(text: string): string {
  return text;
}

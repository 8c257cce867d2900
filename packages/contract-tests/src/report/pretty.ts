import type { CaseResult, RunResult } from "../run/result.ts";
import { type Paint, plain } from "./paint.ts";
import { coverageLines } from "./pretty-coverage.ts";
import { remedyFor } from "./remedy.ts";
import { countsLine, failureGroups, familyCounts, reasonsOf } from "./summary.ts";

/** Of many operations the table shows those that fell short and says how many did not. */
const MOST_ROWS = 60;

/** The run for a terminal: the likely reason, a table, every failure in full, differences, coverage, and one last line. */
export function prettyReport(result: RunResult, paint: Paint = plain): string {
  return [
    paint.bold(`${result.contract.title} ${result.contract.version}`),
    `target ${result.target}   seed ${result.seed}   ${result.calls} calls in ${seconds(result.milliseconds)}`,
    "",
    ...result.hints.map(hint => `${paint.bad("likely reason")}  ${hint}\n`),
    ...tableLines(result, paint),
    ...failureLines(result, paint),
    ...differenceLines(result, paint),
    ...gapLines(result, paint),
    ...skipLines(result, paint),
    ...coverageLines(result, paint),
    ...driftLines(result),
    lastLine(result, paint),
  ].join("\n");
}

/** `161 held, 0 fell short, 29 skipped`, and above it why the run stopped, if it did. */
export function lastLine(result: RunResult, paint: Paint = plain): string {
  const stopped = result.stopped === undefined ? "" : `${paint.bad(`could not run: ${result.stopped}`)}\n`;
  const line = countsLine(result);
  return stopped + (result.exitCode === 0 ? paint.good(line) : paint.bad(line));
}

function tableLines(result: RunResult, paint: Paint): string[] {
  const rows = familyCounts(result);
  const shown = rows.length <= MOST_ROWS ? rows : rows.filter(({ counts }) => counts.failed + counts.closed > 0);
  const hidden = rows.length - shown.length;
  const width = Math.max(...shown.map(({ operation }) => operation.length), 0);
  const lines = shown.map(({ operation, family, counts }, at) => {
    const name = operation === shown[at - 1]?.operation ? "" : operation;
    const bad = counts.failed + counts.closed;
    const mark = bad > 0 ? paint.bad("✗") : counts.held > 0 ? paint.good("✓") : paint.dim("-");
    const words = [
      `${String(counts.held).padStart(4)} held`,
      ...(bad > 0 ? [paint.bad(`${bad} fell short`)] : []),
      ...(counts.differs > 0 ? [paint.note(`${counts.differs} differ`)] : []),
      ...(counts.gap > 0 ? [`${counts.gap} known gaps`] : []),
      ...(counts.skipped > 0 ? [paint.dim(`${counts.skipped} skipped`)] : []),
      ...(counts["not run"] > 0 ? [paint.dim(`${counts["not run"]} not run`)] : []),
    ];
    return `  ${name.padEnd(width)}  ${mark} ${family.padEnd(10)} ${words.join(", ")}`;
  });
  return [...lines, ...(hidden > 0 ? [paint.dim(`  and ${hidden} more families without a failure`)] : []), ""];
}

function failureLines({ cases }: RunResult, paint: Paint): string[] {
  return failureGroups(cases).flatMap(({ first, others }) => [
    ...oneFailure(first, paint),
    ...(others.length === 0 ? [] : [paint.dim(`  the same in ${others.length} more: ${claimsOf(others)}`)]),
    "",
  ]);
}

/** In letters. */
const LONGEST_BODY = 600;

function oneFailure(result: CaseResult, paint: Paint): string[] {
  const { operation, family, claim, failure } = result;
  const answer = failure?.answer;
  const fields = [
    ["saw", failure?.message],
    ["request", failure?.curl],
    ["answer", answer && `${answer.status} ${answer.body.slice(0, LONGEST_BODY)}`],
    ["contract", [failure?.pointer, failure?.contract].filter(Boolean).join("   ")],
    ["basis", [failure?.basis, failure?.assumption].filter(Boolean).join(" ")],
    ["change", remedyFor(result)],
    ["repeat", failure?.repeat],
  ];
  return [
    `${paint.bad("✗")} ${paint.bold(claim)} ${paint.dim(`(${operation}, ${family})`)}`,
    ...fields.flatMap(([name = "", text]) => (text ? [`${paint.dim(`  ${name.padEnd(9)}`)}${text}`] : [])),
  ];
}

/** One line for each assumption that the target decides otherwise. */
function differenceLines({ differences }: RunResult, paint: Paint): string[] {
  if (differences.length === 0) {
    return [];
  }
  return [
    paint.bold("the target differs from assumptions of the contract"),
    ...differences.map(({ assumption, value, instead, sentence }) => {
      const shown = instead === undefined ? "" : `, the target ${instead}`;
      return `  ${paint.note(assumption)}: assumed ${value}${shown} ${paint.dim(`(${sentence})`)}`;
    }),
    paint.dim("  --report overlay=file.yaml writes them for spec/overlays/; --strict counts them as failures"),
    "",
  ];
}

function gapLines({ cases, unusedGaps }: RunResult, paint: Paint): string[] {
  const known = cases.filter(({ outcome }) => outcome === "gap" || outcome === "closed");
  const lines = known.map(({ operation, claim, outcome, reason }) =>
    outcome === "gap"
      ? paint.dim(`  known gap: ${operation}: ${claim} (${reason})`)
      : paint.bad(`  closed gap: ${operation}: ${claim}: ${reason}`),
  );
  const unused = unusedGaps.map(text => paint.bad(`  unused gap: ${text}`));
  return lines.length + unused.length === 0 ? [] : [...lines, ...unused, ""];
}

function skipLines({ cases }: RunResult, paint: Paint): string[] {
  const reasons = reasonsOf(cases, "skipped");
  if (reasons.length === 0) {
    return [];
  }
  return [...reasons.map(([reason, count]) => paint.dim(`  ${String(count).padStart(4)} skipped: ${reason}`)), ""];
}

function driftLines({ drift: items }: RunResult): string[] {
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

import type { CaseResult, RunResult } from "../run/result.ts";
import { countOf } from "../run/result.ts";

/** The result as JUnit XML: a suite for each operation and family, as CI systems show it. */
export function junitReport(result: RunResult): string {
  const groups = new Map<string, CaseResult[]>();
  for (const each of result.cases) {
    const name = `${each.operation} ${each.family}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const failures = countOf(result, "failed", "closed");
  const skipped = countOf(result, "skipped", "not run", "gap");
  const totals = `tests="${result.cases.length}" failures="${failures}" skipped="${skipped}" time="${time(result.milliseconds)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(result.contract.title)}" ${totals}>`,
    ...[...groups].flatMap(([name, cases]) => suite(name, cases, result.started)),
    ...(result.stopped === undefined ? [] : [...stopped(result.stopped)]),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(name: string, cases: readonly CaseResult[], started: string): string[] {
  const failed = cases.filter(({ outcome }) => outcome === "failed" || outcome === "closed").length;
  const skipped = cases.filter(({ outcome }) => ["skipped", "not run", "gap"].includes(outcome)).length;
  const spent = cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failed}" skipped="${skipped}" time="${time(spent)}" timestamp="${started}">`,
    ...cases.flatMap(testcase),
    "  </testsuite>",
  ];
}

function testcase({ operation, family, claim, outcome, milliseconds, reason, failure }: CaseResult): string[] {
  const head = `    <testcase classname="${escaped(`${operation}.${family}`)}" name="${escaped(claim)}" time="${time(milliseconds)}"`;
  if (outcome === "held") {
    return [`${head}/>`];
  }
  if (outcome === "failed" || outcome === "closed") {
    const message = failure?.message ?? reason ?? "";
    const answer = failure?.answer === undefined ? "" : `answer ${failure.answer.status} ${failure.answer.body}`;
    const details = [message, failure?.curl, answer, failure?.pointer, failure?.repeat].filter(Boolean).join("\n");
    return [
      `${head}>`,
      `      <failure message="${escaped(message)}">${escaped(details)}</failure>`,
      "    </testcase>",
    ];
  }
  const why = outcome === "gap" ? `known gap: ${reason}` : (reason ?? outcome);
  return [`${head}>`, `      <skipped message="${escaped(why)}"/>`, "    </testcase>"];
}

function stopped(reason: string): string[] {
  return [
    '  <testsuite name="run" tests="1" errors="1">',
    `    <testcase classname="run" name="the run goes on to its end"><error message="${escaped(reason)}"/></testcase>`,
    "  </testsuite>",
  ];
}

function time(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function escaped(text: string): string {
  return (
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\n", "&#10;")
      // XML 1.0 has no way to write these.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
  );
}

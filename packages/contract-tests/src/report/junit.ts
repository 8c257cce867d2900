import { type CaseResult, countOf, type Failure, type RunResult } from "../run/result.ts";

/** The result as JUnit XML: a suite for each operation and family, as CI systems show it. */
export function junitReport(result: RunResult): string {
  const groups = new Map<string, CaseResult[]>();
  for (const each of result.cases) {
    const name = `${each.operation} ${each.family}`;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(each);
  }
  const failures = countOf(result, "failed", "closed");
  const skipped = countOf(result, "skipped", "not run", "gap", "differs");
  const totals = `tests="${result.cases.length}" failures="${failures}" skipped="${skipped}" time="${time(result.milliseconds)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(result.contract.title)}" ${totals}>`,
    ...[...groups].flatMap(([name, cases]) => suiteLines(name, cases, result.started)),
    ...(result.stopped === undefined ? [] : stoppedLines(result.stopped)),
    "</testsuites>",
    "",
  ].join("\n");
}

function suiteLines(name: string, cases: readonly CaseResult[], started: string): string[] {
  const failed = cases.filter(({ outcome }) => outcome === "failed" || outcome === "closed").length;
  const skipped = cases.filter(({ outcome }) => ["skipped", "not run", "gap", "differs"].includes(outcome)).length;
  const spent = cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failed}" skipped="${skipped}" time="${time(spent)}" timestamp="${started}">`,
    ...cases.flatMap(caseLines),
    "  </testsuite>",
  ];
}

function caseLines(result: CaseResult): string[] {
  const { operation, family, claim, milliseconds } = result;
  const head = `    <testcase classname="${escaped(`${operation}.${family}`)}" name="${escaped(claim)}" time="${time(milliseconds)}">`;
  return [head, ...propertyLines(result), ...outcomeLines(result), "    </testcase>"];
}

function propertyLines({ basis, assumption }: CaseResult): string[] {
  const properties = [["basis", basis], ...(assumption === undefined ? [] : [["assumption", assumption]])];
  const lines = properties.map(([name, value = ""]) => `        <property name="${name}" value="${escaped(value)}"/>`);
  return ["      <properties>", ...lines, "      </properties>"];
}

function outcomeLines({ outcome, reason, failure, differences = [] }: CaseResult): string[] {
  switch (outcome) {
    case "held":
      return [];
    case "failed":
    case "closed": {
      const message = failure?.message ?? reason ?? "";
      const details = failure === undefined ? message : detailsOf(failure);
      return [`      <failure message="${escaped(message)}">${escaped(details)}</failure>`];
    }
    case "differs":
      return [`      <skipped message="${escaped(differences.map(differenceOf).join("; "))}"/>`];
    case "gap":
      return [`      <skipped message="${escaped(`known gap: ${reason}`)}"/>`];
    default:
      return [`      <skipped message="${escaped(reason ?? outcome)}"/>`];
  }
}

function differenceOf({ assumption, message }: Failure): string {
  return `differs from an assumption${assumption === undefined ? "" : `, ${assumption}`}: ${message}`;
}

function detailsOf({ message, curl, answer, pointer, contract, repeat }: Failure): string {
  const shown = answer && `answer ${answer.status} ${answer.body}`;
  return [message, curl, shown, pointer, contract, repeat].filter(Boolean).join("\n");
}

function stoppedLines(reason: string): string[] {
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

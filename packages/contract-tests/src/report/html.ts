import type { CaseResult, RunResult } from "../run/result.ts";
import { escapeHtml as escaped } from "./escape-html.ts";
import { coveragePicture } from "./html-coverage.ts";
import { STYLE } from "./html-style.ts";
import { lastLine } from "./pretty.ts";
import { failureGroups, familyCounts, outcomeCounts, reasonsOf } from "./summary.ts";

/** Of a longer run only what did not hold is listed case by case. */
const MOST_LISTED = 3000;

/** The run as one HTML file that needs nothing else: summary, coverage as a picture, each failure, every case. */
export function htmlReport(result: RunResult): string {
  const { contract, target } = result;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(lastLine(result).split("\n").at(-1) ?? "")} - ${escaped(target)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${header(result)}
${stopped(result)}
${coveragePicture(result)}
${failures(result)}
${gaps(result)}
${drift(result)}
${skips(result)}
${allCases(result)}
<footer>${escaped(contract.title)} ${escaped(contract.version)}, written by ims-contract.</footer>
</main>
</body>
</html>
`;
}

function header(result: RunResult): string {
  const counts = outcomeCounts(result.cases);
  const verdict = ["All held", "Something fell short", "Could not run"][result.exitCode] ?? "";
  const tiles = [
    ["held", counts.held, "good"],
    ["fell short", counts.failed + counts.closed, counts.failed + counts.closed > 0 ? "bad" : ""],
    ["known gaps", counts.gap, ""],
    ["skipped", counts.skipped, ""],
    ["not run", counts["not run"], counts["not run"] > 0 ? "bad" : ""],
  ] as const;
  const facts = [
    ["target", result.target],
    ["started", result.started.replace("T", " ").replace(/\.\d+Z$/, " UTC")],
    ["took", `${(result.milliseconds / 1000).toFixed(1)} s, ${result.calls} calls`],
    ["seed", String(result.seed)],
  ];
  return `<header class="${result.exitCode === 0 ? "good" : "bad"}">
<p class="contract">${escaped(result.contract.title)} ${escaped(result.contract.version)}</p>
<h1>${verdict}</h1>
<dl class="facts">${facts.map(([name = "", value = ""]) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`).join("")}</dl>
<ul class="tiles">${tiles.map(([name, count, tone]) => `<li class="${tone}"><b>${count}</b> ${name}</li>`).join("")}</ul>
</header>`;
}

function stopped(result: RunResult): string {
  if (result.stopped === undefined) {
    return "";
  }
  return `<section class="stopped"><h2>Why the run stopped</h2><p>${escaped(result.stopped)}</p></section>`;
}

function failures({ cases }: RunResult): string {
  const groups = failureGroups(cases);
  if (groups.length === 0) {
    return "";
  }
  const cards = groups.map(({ first, others }) => {
    const more = others.map(
      ({ claim, failure }) => `<li>${escaped(claim)}<br><small>${escaped(failure?.message ?? "")}</small></li>`,
    );
    const rest =
      others.length === 0
        ? ""
        : `<details><summary>The same in ${others.length} more</summary><ul>${more.join("")}</ul></details>`;
    return `<article>${failureBody(first)}${rest}</article>`;
  });
  return `<section id="failures"><h2>What fell short</h2>${cards.join("\n")}</section>`;
}

function failureBody({ operation, family, claim, failure }: CaseResult): string {
  if (failure === undefined) {
    return "";
  }
  const { answer } = failure;
  const headers = Object.entries(answer?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  const parts = [
    `<h3>${escaped(claim)}</h3><p class="where">${escaped(operation)} · ${family}</p>`,
    `<p class="saw">${escaped(failure.message)}</p>`,
    failure.curl === undefined ? "" : `<h4>Request</h4><pre>${escaped(failure.curl)}</pre>`,
    answer === undefined
      ? ""
      : `<h4>Answer</h4><pre>${escaped([String(answer.status), ...headers, "", indented(answer.body)].join("\n"))}</pre>`,
    `<h4>Contract</h4><pre>${escaped(failure.pointer)}</pre>`,
    `<h4>Repeat</h4><pre>${escaped(failure.repeat)}</pre>`,
  ];
  return parts.join("\n");
}

function gaps({ cases, strayGaps }: RunResult): string {
  const closed = cases.filter(({ outcome }) => outcome === "closed");
  const known = cases.filter(({ outcome }) => outcome === "gap");
  if (closed.length + known.length + strayGaps.length === 0) {
    return "";
  }
  const lines = [
    ...closed.map(
      ({ operation, claim, reason }) => `<li class="bad">${escaped(`${operation}: ${claim}: ${reason}`)}</li>`,
    ),
    ...strayGaps.map(text => `<li class="bad">${escaped(text)}</li>`),
    ...known.map(
      ({ operation, claim, reason }) =>
        `<li>${escaped(`${operation}: ${claim}`)}<br><small>${escaped(reason ?? "")}</small></li>`,
    ),
  ];
  return `<section><h2>Known gaps</h2><ul class="plain">${lines.join("")}</ul></section>`;
}

function drift({ drift: items }: RunResult): string {
  if (items.length === 0) {
    return "";
  }
  const rows = items.map(
    ({ operation, sentence, pointer }) =>
      `<li>${escaped(`${operation}: ${sentence}`)}<br><small>${escaped(pointer)}</small></li>`,
  );
  return `<section><h2>Drift from the contract</h2><ul class="plain">${rows.join("")}</ul></section>`;
}

function skips({ cases }: RunResult): string {
  const reasons = [...reasonsOf(cases, "skipped"), ...reasonsOf(cases, "not run")];
  if (reasons.length === 0) {
    return "";
  }
  const rows = reasons.map(([reason, count]) => `<tr><td class="number">${count}</td><td>${escaped(reason)}</td></tr>`);
  return `<section><h2>Skipped, and why</h2><table>${rows.join("")}</table></section>`;
}

function allCases(result: RunResult): string {
  const short = result.cases.length > MOST_LISTED;
  const groups = familyCounts(result).map(({ operation, family, counts }) => {
    const own = result.cases.filter(each => each.operation === operation && each.family === family);
    const listed = short ? own.filter(({ outcome }) => outcome !== "held") : own;
    if (listed.length === 0) {
      return "";
    }
    const items = listed.map(
      ({ outcome, claim, milliseconds, reason }) =>
        `<li class="${outcome.replace(" ", "-")}"><span>${escaped(claim)}${reason === undefined ? "" : ` <small>${escaped(reason)}</small>`}</span><time>${milliseconds} ms</time></li>`,
    );
    const words = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([outcome, count]) => `${count} ${outcome === "failed" ? "fell short" : outcome}`);
    return `<details><summary><b>${escaped(operation)}</b> ${family} <small>${words.join(", ")}</small></summary><ol class="cases">${items.join("")}</ol></details>`;
  });
  const note = short ? "<p>Of a run this long only the cases that did not hold are listed.</p>" : "";
  return `<section id="cases"><h2>Every case</h2>${note}${groups.join("\n")}</section>`;
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Not JSON, or cut off: shown as it came.
    return body;
  }
}

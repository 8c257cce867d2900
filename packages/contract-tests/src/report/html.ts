import type { RunResult } from "../run/result.ts";
import { type Html, html } from "./escape-html.ts";
import { caseList } from "./html-cases.ts";
import { coverageSection } from "./html-coverage.ts";
import { failureSection } from "./html-failures.ts";
import { STYLE } from "./html-style.ts";
import { countsLine, outcomeCounts, reasonsOf } from "./summary.ts";

/** The run as one HTML file that needs nothing else: verdict, failures with an index, differences, coverage, every case. */
export function htmlReport(result: RunResult): string {
  const { contract, target } = result;
  const style: Html = { html: STYLE };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${countsLine(result)} - ${target}</title>
<style>${style}</style>
</head>
<body>
<main>
${header(result)}
${stopped(result)}
${failureSection(result)}
${differences(result)}
${gaps(result)}
${drift(result)}
${coverageSection(result)}
${skips(result)}
${caseList(result)}
<footer>${contract.title} ${contract.version}, written by ims-contract.</footer>
</main>
</body>
</html>
`.html;
}

const VERDICTS = ["All held", "Something fell short", "Could not run"] as const;

function header(result: RunResult): Html {
  const counts = outcomeCounts(result.cases);
  const bad = counts.failed + counts.closed;
  const tiles = [
    tile("held", counts.held, "good"),
    tile("fell short", bad, bad > 0 ? "bad" : ""),
    ...(counts.differs > 0 ? [tile("differ from assumptions", counts.differs, "note")] : []),
    ...(counts.gap > 0 ? [tile("known gaps", counts.gap, "")] : []),
    tile("skipped", counts.skipped, ""),
    ...(counts["not run"] > 0 ? [tile("not run", counts["not run"], "bad")] : []),
  ];
  const facts = [
    fact("target", result.target),
    fact("started", result.started.replace("T", " ").replace(/\.\d+Z$/, " UTC")),
    fact("took", `${(result.milliseconds / 1000).toFixed(1)} s, ${result.calls} calls`),
    fact("seed", String(result.seed)),
  ];
  const differs = result.exitCode === 0 && result.differences.length > 0;
  const hints = result.hints.map(hint => html`<p class="hint"><b>Likely reason:</b> ${hint}</p>`);
  return html`<header class="${result.exitCode === 0 ? "good" : "bad"}">
<p class="contract">${result.contract.title} ${result.contract.version}</p>
<h1>${differs ? "All that is documented held" : VERDICTS[result.exitCode]}</h1>
${hints}
<dl class="facts">${facts}</dl>
<ul class="tiles">${tiles}</ul>
</header>`;
}

function tile(name: string, count: number, tone: string): Html {
  return html`<li class="${tone}"><b>${count}</b> ${name}</li>`;
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function stopped({ stopped: reason, cases }: RunResult): Html {
  if (reason === undefined) {
    return html``;
  }
  const left = cases.filter(({ outcome }) => outcome === "not run").length;
  return html`<section class="stopped"><h2>Why the run stopped</h2><p>${reason}</p><p>${left} cases were not run.</p></section>`;
}

function differences({ differences: found }: RunResult): Html {
  if (found.length === 0) {
    return html``;
  }
  const rows = found.map(
    ({ assumption, value, instead, sentence }) =>
      html`<tr><td>${assumption}</td><td>${value}</td><td>${instead ?? "something else"}</td><td>${sentence}</td></tr>`,
  );
  return html`<section id="differences"><h2>Where the target differs from assumptions</h2>
<p>No source says these; the contract assumes them. <code>--report overlay=</code> writes the target's answers for <code>spec/overlays/</code>.</p>
<table><tr><th>assumption</th><th>assumed</th><th>the target</th><th>seen</th></tr>${rows}</table></section>`;
}

function gaps({ cases, unusedGaps }: RunResult): Html {
  const lines = [
    ...cases
      .filter(({ outcome }) => outcome === "closed")
      .map(({ operation, claim, reason }) => html`<li class="bad">${operation}: ${claim}: ${reason}</li>`),
    ...unusedGaps.map(text => html`<li class="bad">${text}</li>`),
    ...cases
      .filter(({ outcome }) => outcome === "gap")
      .map(({ operation, claim, reason }) => html`<li>${operation}: ${claim}<br><small>${reason}</small></li>`),
  ];
  return lines.length === 0 ? html`` : html`<section><h2>Known gaps</h2><ul class="plain">${lines}</ul></section>`;
}

function drift({ drift: items }: RunResult): Html {
  const rows = items.map(
    ({ operation, sentence, pointer }) => html`<li>${operation}: ${sentence}<br><small>${pointer}</small></li>`,
  );
  return rows.length === 0
    ? html``
    : html`<section><h2>Drift from the contract</h2><ul class="plain">${rows}</ul></section>`;
}

function skips({ cases }: RunResult): Html {
  const reasons = [...reasonsOf(cases, "skipped"), ...reasonsOf(cases, "not run")];
  const rows = reasons.map(([reason, count]) => html`<tr><td class="number">${count}</td><td>${reason}</td></tr>`);
  return rows.length === 0 ? html`` : html`<section><h2>Skipped, and why</h2><table>${rows}</table></section>`;
}

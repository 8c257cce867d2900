import type { RunResult } from "../run/result.ts";
import { type Html, html } from "./escape-html.ts";
import { type KindCoverage, kindCoverage, notCovered, type OperationCoverage, operationCoverage } from "./summary.ts";

/** Coverage: a ring of the whole, a bar for each kind, and for each operation a line that opens. */
export function coverageSection(result: RunResult): Html {
  const kinds = kindCoverage(result);
  const all = kinds.reduce((sum, kind) => sum + kind.all, 0);
  const exercised = kinds.reduce((sum, kind) => sum + kind.exercised, 0);
  if (all === 0) {
    return html``;
  }
  return html`<section id="coverage"><h2>Coverage of the contract</h2>
<div class="coverage">
${ring(exercised / all)}
<table>${kinds.map(kindRow)}</table>
</div>
<div class="operations">${operationCoverage(result).map(operationLine)}</div>
</section>`;
}

function ring(share: number): Html {
  const round = 2 * Math.PI * 52;
  const percent = percentOf(share);
  return html`<svg class="ring" viewBox="0 0 140 140" role="img" aria-label="${percent} % exercised">
<circle cx="70" cy="70" r="52" class="track"/>
<circle cx="70" cy="70" r="52" class="done" stroke-dasharray="${(round * share).toFixed(1)} ${round.toFixed(1)}" transform="rotate(-90 70 70)"/>
<text x="70" y="68">${percent} %</text><text x="70" y="88" class="small">exercised</text>
</svg>`;
}

/** 100 is said of the whole only. */
function percentOf(share: number): string {
  return share === 1 ? "100" : (Math.floor(share * 1000) / 10).toString();
}

function kindRow({ kind, exercised, all }: KindCoverage): Html {
  return html`<tr><th scope="row">${kind}</th><td class="number">${exercised} of ${all}</td><td>${bar(exercised, all)}</td></tr>`;
}

function bar(exercised: number, all: number): Html {
  return html`<meter min="0" max="${all}" value="${exercised}">${percentOf(exercised / all)} %</meter>`;
}

function operationLine({ operation, exercised, all, kinds }: OperationCoverage): Html {
  const head = html`<b>${operation}</b> ${bar(exercised, all)} <small>${exercised} of ${all}</small>`;
  const missing = kinds.filter(kind => kind.missing.length > 0);
  if (missing.length === 0) {
    return html`<p class="whole">${head}</p>`;
  }
  const rows = missing.map(
    ({ kind, missing: names }) =>
      html`<tr><th scope="row">${kind}, ${notCovered(kind)}</th><td>${names.join(", ")}</td></tr>`,
  );
  return html`<details><summary>${head}</summary><table>${rows}</table></details>`;
}

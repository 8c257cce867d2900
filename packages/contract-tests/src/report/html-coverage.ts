import { type CoverageItem, notCovered } from "../judge/coverage.ts";
import type { RunResult } from "../run/result.ts";
import { escapeHtml as escaped } from "./escape-html.ts";
import { fullName, type KindCoverage, kindCoverage } from "./summary.ts";

/** More things than this are drawn as one square for each operation. */
const MOST_SQUARES = 4000;
const SIDE = 14;
const GAP = 3;
const PER_ROW = 40;

/** Coverage as a picture: a ring of the whole, and for each kind a square for each thing, filled where exercised. */
export function coveragePicture(result: RunResult): string {
  const kinds = kindCoverage(result);
  const all = kinds.reduce((sum, kind) => sum + kind.all, 0);
  const exercised = kinds.reduce((sum, kind) => sum + kind.exercised, 0);
  if (all === 0) {
    return "";
  }
  const missing = kinds.flatMap(({ kind, missing: names }) =>
    names.map(name => `${kind}: ${name}, ${notCovered(kind)}`),
  );
  const left = missing.map(name => `<li>${escaped(name)}</li>`).join("");
  return `<section id="coverage"><h2>Coverage of the contract</h2>
<div class="coverage">
${ring(exercised / all)}
<table>${kinds.map(kind => row(kind, result.coverage)).join("\n")}</table>
</div>
${missing.length === 0 ? "" : `<details><summary>${missing.length} not covered</summary><ul class="plain">${left}</ul></details>`}
</section>`;
}

function ring(share: number): string {
  const round = 2 * Math.PI * 52;
  const percent = share === 1 ? "100" : (Math.floor(share * 1000) / 10).toString();
  return `<svg class="ring" viewBox="0 0 140 140" role="img" aria-label="${percent} % exercised">
<circle cx="70" cy="70" r="52" class="track"/>
<circle cx="70" cy="70" r="52" class="done" stroke-dasharray="${(round * share).toFixed(1)} ${round.toFixed(1)}" transform="rotate(-90 70 70)"/>
<text x="70" y="68">${percent} %</text><text x="70" y="88" class="small">exercised</text>
</svg>`;
}

function row({ kind, exercised, all }: KindCoverage, coverage: readonly CoverageItem[]): string {
  const own = coverage.filter(item => item.kind === kind);
  return `<tr><th scope="row">${kind}</th><td class="number">${exercised} of ${all}</td><td>${squares(own.length > MOST_SQUARES ? byOperation(own) : own.map(squareOf))}</td></tr>`;
}

interface Square {
  readonly share: number;
  readonly title: string;
}

function squareOf(item: CoverageItem): Square {
  const { exercised, kind } = item;
  return { share: exercised ? 1 : 0, title: `${fullName(item)}${exercised ? "" : `, ${notCovered(kind)}`}` };
}

function byOperation(items: readonly CoverageItem[]): Square[] {
  const groups = new Map<string, { all: number; exercised: number }>();
  for (const { operation, exercised } of items) {
    const group = groups.get(operation) ?? { all: 0, exercised: 0 };
    group.all += 1;
    group.exercised += exercised ? 1 : 0;
    groups.set(operation, group);
  }
  return [...groups].map(([operation, { all, exercised }]) => ({
    share: exercised / all,
    title: `${operation}: ${exercised} of ${all}`,
  }));
}

function squares(list: readonly Square[]): string {
  const step = SIDE + GAP;
  const rows = Math.ceil(list.length / PER_ROW);
  const drawn = list.map(({ share, title }, index) => {
    const x = (index % PER_ROW) * step;
    const y = Math.floor(index / PER_ROW) * step;
    const tone = share === 1 ? "yes" : share === 0 ? "no" : "part";
    return `<rect x="${x}" y="${y}" width="${SIDE}" height="${SIDE}" rx="3" class="${tone}"><title>${escaped(title)}</title></rect>`;
  });
  const width = Math.min(list.length, PER_ROW) * step - GAP;
  const height = rows * step - GAP;
  return `<svg class="squares" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn.join("")}</svg>`;
}

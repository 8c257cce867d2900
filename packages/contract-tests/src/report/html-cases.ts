import type { CaseResult, Outcome, RunResult } from "../run/result.ts";
import { type Html, html } from "./escape-html.ts";
import { familyCounts, OUTCOME_WORDS } from "./summary.ts";

/** Of a longer run only what did not hold is listed case by case. */
const MOST_LISTED = 3000;

/** Every case, by operation and family, opened on demand. */
export function caseList(result: RunResult): Html {
  const isLong = result.cases.length > MOST_LISTED;
  const byFamily = new Map<string, CaseResult[]>();
  for (const each of result.cases) {
    const key = `${each.operation} ${each.family}`;
    const group = byFamily.get(key) ?? [];
    byFamily.set(key, group);
    group.push(each);
  }
  const groups = familyCounts(result).map(({ operation, family, counts }) => {
    const own = byFamily.get(`${operation} ${family}`) ?? [];
    const listed = isLong ? own.filter(({ outcome }) => outcome !== "held" && outcome !== "skipped") : own;
    if (listed.length === 0) {
      return html``;
    }
    const words = (Object.entries(counts) as [Outcome, number][])
      .filter(([, count]) => count > 0)
      .map(([outcome, count]) => `${count} ${OUTCOME_WORDS[outcome]}`)
      .join(", ");
    return html`<details><summary><b>${operation}</b> ${family} <small>${words}</small></summary><ol class="cases">${listed.map(caseLine)}</ol></details>
`;
  });
  const note = isLong ? html`<p>Of a run this long only the cases that did not hold are listed.</p>` : html``;
  return html`<section id="cases"><h2>Every case</h2>${note}${groups}</section>`;
}

function caseLine({ outcome, claim, basis, assumption, milliseconds, reason, differences = [] }: CaseResult): Html {
  const said = reason ?? differences[0]?.message;
  const note = said === undefined ? html`` : html` <small>${said}</small>`;
  const mark = basis === "documented" ? html`` : html` <em>${basis}</em>`;
  return html`<li class="${outcome.replace(" ", "-")}" title="${assumption ?? basis}"><span>${claim}${mark}${note}</span><time>${milliseconds} ms</time></li>`;
}

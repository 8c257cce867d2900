import type { CaseResult, RunResult } from "../run/result.ts";
import { type Html, html } from "./escape-html.ts";
import { remedyFor } from "./remedy.ts";
import { type FailureGroup, failureGroups } from "./summary.ts";

/** Of more failures than these only the index has a line. */
const MOST_SHOWN = 200;

/** What fell short: an index, then each fault once with all that was seen. */
export function failureSection({ cases }: RunResult): Html {
  const groups = failureGroups(cases);
  if (groups.length === 0) {
    return html``;
  }
  const shown = groups.slice(0, MOST_SHOWN);
  const more = groups.length - shown.length;
  const index = shown.map((group, at) => indexLine(group, at));
  const rest = more === 0 ? html`` : html`<li>and ${more} more, in the list of every case</li>`;
  return html`<section id="failures"><h2>What fell short</h2>
<ol class="index">${index}${rest}</ol>
${shown.map(failureCard)}</section>`;
}

function indexLine({ first, others }: FailureGroup, at: number): Html {
  const count = others.length === 0 ? html`` : html` <small>and ${others.length} more</small>`;
  return html`<li><a href="#failure-${at + 1}">${first.operation}: ${first.claim}</a>${count}</li>`;
}

function failureCard({ first, others }: FailureGroup, at: number): Html {
  const more = others.map(({ claim, failure }) => html`<li>${claim}<br><small>${failure?.message}</small></li>`);
  const rest =
    others.length === 0
      ? html``
      : html`<details><summary>The same in ${others.length} more</summary><ul>${more}</ul></details>`;
  return html`<article id="failure-${at + 1}">${failureBody(first)}${rest}</article>`;
}

function failureBody(result: CaseResult): Html {
  const { operation, family, claim, failure } = result;
  if (failure === undefined) {
    return html``;
  }
  const { answer, curl, pointer, contract, basis, assumption } = failure;
  const basisLine = [basis, assumption].filter(Boolean).join(", ");
  return html`<h3>${claim}</h3><p class="where">${operation} · ${family} · ${basisLine}</p>
<p class="saw">${failure.message}</p>
<h4>Contract</h4><pre>${[pointer, contract].filter(Boolean).join("\n")}</pre>
<h4>What to change</h4><p>${remedyFor(result)}</p>
${curl === undefined ? html`` : html`<h4>Request</h4><pre>${curl}</pre>`}
${answer === undefined ? html`` : html`<h4>Answer</h4><pre>${answerText(answer)}</pre>`}
<h4>Repeat</h4><pre>${failure.repeat}</pre>`;
}

function answerText({ status, headers, body }: NonNullable<NonNullable<CaseResult["failure"]>["answer"]>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [String(status), ...lines, "", indented(body)].join("\n");
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Not JSON, or cut off: shown as it came.
    return body;
  }
}

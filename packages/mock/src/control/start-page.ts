import { visibleText } from "#values";
import type { Page } from "../gateway/page.ts";
import type { RecordedRequest } from "../gateway/record.ts";
import type { Controls } from "./controls.ts";

/** `GET /` in a browser: what this is, what its world holds, and the last calls. */
export function startPage(controls: Controls): Page {
  return {
    isRecorded: false,
    matches: ({ request: { method, headers }, path, queryText }) =>
      method === "GET" && path === "/" && queryText === "" && (headers.accept ?? "").includes("text/html"),
    answer: () => ({
      status: 200,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
      body: pageText(controls),
    }),
  };
}

/** So many of the last calls are shown. */
const shownCalls = 20;

function pageText({ hasWorld, world, operations, requests }: Controls): string {
  const counts = hasWorld ? Object.entries(world.counts).map(([name, count]) => `${count} ${name}`) : [];
  const rows = requests.slice(-shownCalls).reverse().map(rowOf);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ims-mock</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>ims-mock</h1>
<p>A mock of Alibaba Cloud Intelligent Media Services. Calls are POSTs to this address; see them and make them in the explorer: <code>npx @ims-kit/explorer</code></p>
<h2>Answers</h2>
<p>${counts.length > 0 ? `A world of ${escaped(counts.join(", "))}.` : "The contract's examples."} ${operations.length} operations.</p>
<h2>Last calls</h2>
${rows.length > 0 ? `<table><thead><tr><th>Time</th><th>Call</th><th>Answer</th><th>Detail</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>` : "<p>None yet.</p>"}
<p>Steered under <code>/_ims/</code>, which <a href="/_ims/openapi.json">an OpenAPI document</a> describes.</p>
</main>
</body>
</html>
`;
}

function rowOf({ time, action, method, target, status, verdict, detail }: RecordedRequest): string {
  const cells = [
    new Date(time).toISOString().slice(11, 19),
    action ?? `${method} ${target.slice(0, 80)}`,
    `${status} ${verdict}`,
    detail ?? "",
  ];
  return `<tr>${cells.map(cell => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
}

/** Text from outside, as text: it can neither end an element nor begin one. */
function escaped(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

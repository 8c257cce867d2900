import type { NormalizedProblem, Source } from "@redocly/openapi-core";
import { CodegenError, messageAt } from "../codegen-error.ts";
import { operationIdsIn } from "./add-unlisted-operations.ts";
import { lineOf } from "./line-of.ts";

/**
 * Turns redocly's findings, warnings too, into one error, a line each.
 *
 * @throws CodegenError if there are any.
 */
export function refuseProblems(problems: readonly NormalizedProblem[], shown: (path: string) => string): void {
  // What has another shape than OpenAPI gives it explains many of the other findings.
  const found = problems.filter(({ ignored }) => !ignored).sort((a, b) => rank(a) - rank(b));
  const lines = found.map(problem => problemText(problem, shown));
  if (lines.length > 0) {
    throw new CodegenError([...new Set(lines)].join("\n"));
  }
}

function rank({ ruleId }: NormalizedProblem): number {
  return ruleId === "struct" || ruleId === "bundler" ? 0 : 1;
}

function problemText(problem: NormalizedProblem, shown: (path: string) => string): string {
  const [location] = problem.location;
  const message = problem.message.replace(/\.$/, "");
  const remedy = problem.suggest.length > 0 ? `; did you mean "${problem.suggest[0]}"?` : "";
  if (location === undefined) {
    return `${message}${remedy} [redocly: ${problem.ruleId}]`;
  }
  const { source, pointer } = location;
  const line = location.pointer === undefined ? location.start.line : lineOf(source, location.pointer.slice(1));
  const named = /\$ref$/.test(message) ? `${message} ${referenceAt(source, line)}` : message;
  const place = { file: shown(source.absoluteRef), line, operation: operationAt(source, pointer), pointer };
  return messageAt(place, `${named}${remedy} [redocly: ${problem.ruleId}]`);
}

/** A file that describes one operation speaks of that; the main file speaks of many. */
function operationAt(source: Source, pointer = ""): string | undefined {
  const ids = operationIdsIn(source.body);
  return ids.length === 1 && pointer.includes("/post") ? ids[0] : undefined;
}

/** What redocly leaves out: the reference that it cannot follow, on its line or the next. */
function referenceAt(source: Source, line: number): string {
  const text = source
    .getLines()
    .slice(line - 1, line + 1)
    .join("\n");
  const reference = text.match(/\$ref["']?:\s*["']?([^"'\s},]+)/)?.[1];
  return reference === undefined ? "" : `"${reference}"; correct it, or describe what it names`;
}

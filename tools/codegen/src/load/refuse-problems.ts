import type { NormalizedProblem } from "@redocly/openapi-core";
import { CodegenError, messageAt } from "../codegen-error.ts";
import { operationIdsIn } from "./add-unlisted-operations.ts";
import { lineOf } from "./line-of.ts";

/**
 * Turns redocly's findings, warnings too, into one error, a line each.
 *
 * @throws CodegenError if there are any.
 */
export function refuseProblems(problems: readonly NormalizedProblem[], shown: (path: string) => string): void {
  const lines = problems.filter(problem => !problem.ignored).map(problem => problemText(problem, shown));
  if (lines.length > 0) throw new CodegenError([...new Set(lines)].join("\n"));
}

function problemText(problem: NormalizedProblem, shown: (path: string) => string): string {
  const [location] = problem.location;
  const remedy = problem.suggest.length > 0 ? `; did you mean "${problem.suggest[0]}"?` : "";
  const what = `${problem.message.replace(/\.$/, "")}${remedy} [redocly: ${problem.ruleId}]`;
  if (location === undefined) return what;
  const { source, pointer } = location;
  const ids = operationIdsIn(source.body);
  // A file of one operation speaks of that; the main file speaks of many.
  const operation = ids.length === 1 ? ids[0] : undefined;
  const line = location.pointer === undefined ? location.start.line : lineOf(source, location.pointer.slice(1));
  return messageAt({ file: shown(source.absoluteRef), line, operation, pointer }, what);
}

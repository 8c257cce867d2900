import type { NormalizedProblem, Source } from "@redocly/openapi-core";
import { CodegenError, messageAt, type Place } from "../codegen-error.ts";
import { operationIdsIn } from "./add-unlisted-operations.ts";
import type { Locator } from "./create-locator.ts";
import { lineOf } from "./line-of.ts";

/** Where redocly found something. */
type Location = NormalizedProblem["location"][number];

/**
 * Turns redocly's findings, warnings too, into one error, a line each.
 *
 * @throws CodegenError when there are any
 */
export function refuseProblems(problems: readonly NormalizedProblem[], placeOf: (location: Location) => Place): void {
  // What has another shape than OpenAPI gives it explains many of the other findings.
  const found = problems.filter(({ ignored }) => !ignored).sort((a, b) => rank(a) - rank(b));
  const lines = found.map(problem => problemText(problem, placeOf));
  if (lines.length > 0) {
    throw new CodegenError([...new Set(lines)].join("\n"));
  }
}

/** The place in the contract's files. */
export function placeInFiles(shown: (path: string) => string): (location: Location) => Place {
  return location => ({
    file: shown(location.source.absoluteRef),
    line: lineAt(location),
    operation: operationAt(location.source, location.pointer),
    pointer: location.pointer,
  });
}

/** The place in the files that a bundled document came from. */
export function placeInDocument(locator: Locator): (location: Location) => Place {
  return ({ pointer = "#/" }) => locator.place(pointer.slice(1));
}

function rank({ ruleId }: NormalizedProblem): number {
  return ruleId === "struct" || ruleId === "bundler" ? 0 : 1;
}

function problemText(problem: NormalizedProblem, placeOf: (location: Location) => Place): string {
  const [location] = problem.location;
  const message = problem.message.replace(/\.$/, "");
  const remedy = problem.suggest.length > 0 ? `; did you mean "${problem.suggest[0]}"?` : "";
  if (location === undefined) {
    return `${message}${remedy} [redocly: ${problem.ruleId}]`;
  }
  const named = /\$ref$/.test(message) ? `${message} ${referenceAt(location.source, lineAt(location))}` : message;
  return messageAt(placeOf(location), `${named}${remedy} [redocly: ${problem.ruleId}]`);
}

function lineAt(location: Location): number {
  return location.pointer === undefined ? location.start.line : lineOf(location.source, location.pointer.slice(1));
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

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { collectAssumptions } from "../basis/collect-assumptions.ts";
import { CodegenError } from "../codegen-error.ts";
import type { Contract } from "../contract.ts";

/**
 * Holds `SOURCES.md` beside the contract to it: each reviewed operation has a heading, each assumption a row that says
 * why, and no row names an assumption that is not there. `*` in a name stands for any part.
 *
 * @throws CodegenError with a line for each finding.
 */
export function lintSources(root: string, contract: Contract): void {
  const file = join(dirname(contract.file), "SOURCES.md");
  if (!existsSync(join(root, file))) {
    return;
  }
  const findings = sourceFindings(readFileSync(join(root, file), "utf8"), contract);
  if (findings.length > 0) {
    throw new CodegenError(findings.map(({ line, what }) => `${file}:${line}: ${what} [sources]`).join("\n"));
  }
}

interface Finding {
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
}

/** What is wrong with the text of a `SOURCES.md`. */
export function sourceFindings(text: string, contract: Contract): Finding[] {
  const lines = text.split("\n");
  const rows = assumptionRows(lines);
  const names = collectAssumptions(contract).map(({ name }) => name);
  const missing = reviewedOperations(contract).filter(id => !lines.includes(`## ${id}`));
  return [
    ...missing.map(id => ({ line: lines.length, what: `${id} is not listed; add "## ${id}" with its page and date` })),
    ...names
      .filter(name => !rows.some(row => row.pattern.test(name)))
      .map(name => ({ line: lines.length, what: `no row says why "${name}" is assumed; add one` })),
    ...rows
      .filter(row => !names.some(name => row.pattern.test(name)))
      .map(({ line, name }) => ({ line, what: `"${name}" is no assumption of the contract; correct or remove it` })),
  ];
}

function reviewedOperations({ operations }: Contract): string[] {
  return operations.filter(({ node }) => node["x-source"]?.kind !== "metadata").map(({ id }) => id);
}

interface Row {
  readonly line: number;
  readonly name: string;
  readonly pattern: RegExp;
}

/** The names in the first column of each table that is headed "assumption". */
function assumptionRows(lines: readonly string[]): Row[] {
  let isTable = false;
  return lines.flatMap((text, index) => {
    isTable = text.startsWith("|") && (isTable || /^\|\s*assumption\s*\|/.test(text));
    const names = isTable
      ? [...(text.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)
      : [];
    return names.map(name => ({ line: index + 1, name, pattern: patternOf(name) }));
  });
}

function patternOf(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
}

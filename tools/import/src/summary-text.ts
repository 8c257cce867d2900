import { visibleText } from "@ims-kit/values";
import type { ImportResult } from "./plan-import.ts";
import { countRepairs, repairRules } from "./repairs.ts";
import type { FileCounts } from "./spec/plan-files.ts";

/** What a run prints: what was read, written, repaired and left out, and the questions that a person must answer. */
export function summaryText(result: ImportResult, everyRepair: boolean): string {
  const {
    product,
    version,
    source,
    listed,
    reviewed,
    operations,
    schemas,
    paging,
    leftOut,
    questions,
    obsolete,
    changed,
  } = result;
  const rows: [string, string][] = [
    ["metadata", `${product} ${version}, ${source.file} of ${source.date}, ${countOf(listed, "operation")}`],
    ["operations", `${countsText(operations)}; ${reviewed} reviewed, left as they are`],
    ["schemas", countsText(schemas)],
    ["paging", `${paging["page-number"]} by page number, ${paging.token} by token`],
    ["repairs", String(result.repairs.length)],
    ["left out", String(leftOut.length)],
    ["questions", String(questions.length)],
    ["overlays", `${obsolete.length} obsolete`],
    ["files", changed.length === 0 ? "none changed" : `${changed.length} changed`],
  ];
  const below: Record<string, readonly string[]> = {
    repairs: everyRepair ? result.repairs.map(({ kind, place }) => `${kind}: ${place}`) : repairLines(result),
    "left out": leftOut.map(({ action, why }) => `${action}: ${why}`),
    questions,
    overlays: obsolete,
  };
  return rows
    .flatMap(([name, value]) => [`${name.padEnd(11)}${value}`, ...(below[name] ?? []).map(line => `  ${line}`)])
    .map(visibleText)
    .join("\n");
}

function repairLines({ repairs }: ImportResult): string[] {
  return countRepairs(repairs).map(([kind, times]) => {
    const first = repairs.find(repair => repair.kind === kind)?.place;
    return `${String(times).padStart(4)}  ${repairRules[kind]}, e.g. ${first}`;
  });
}

function countsText({ added, changed, removed, kept }: FileCounts): string {
  return `${added} added, ${changed} changed, ${removed} removed, ${kept} the same`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

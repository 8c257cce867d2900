import { FAMILIES, type Family } from "../claims/case.ts";
import { COVERED_KINDS, type CoverageItem, type CoveredKind } from "../judge/coverage.ts";
import type { CaseResult, Outcome, RunResult } from "../run/result.ts";

/** How the cases of one operation and family ended. */
export interface FamilyCount {
  readonly operation: string;
  readonly family: Family;
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** Counts by operation and family, in the order of the run. */
export function familyCounts({ cases }: RunResult): FamilyCount[] {
  const operations = [...new Set(cases.map(({ operation }) => operation))];
  const byKey = new Map<string, CaseResult[]>();
  for (const each of cases) {
    const key = `${each.operation} ${each.family}`;
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return operations.flatMap(operation =>
    FAMILIES.flatMap(family => {
      const own = byKey.get(`${operation} ${family}`);
      return own === undefined ? [] : [{ operation, family, counts: outcomeCounts(own) }];
    }),
  );
}

/** Counts by outcome. */
export function outcomeCounts(cases: readonly CaseResult[]): Record<Outcome, number> {
  const counts = { held: 0, failed: 0, skipped: 0, gap: 0, closed: 0, "not run": 0 };
  for (const { outcome } of cases) {
    counts[outcome] += 1;
  }
  return counts;
}

/** How much of one kind was exercised, and what was not. */
export interface KindCoverage {
  readonly kind: CoveredKind;
  readonly exercised: number;
  readonly all: number;
  /** Names of what was not exercised, with the operation where there are several. */
  readonly missing: readonly string[];
}

/** Coverage by kind; kinds that the contract has nothing of are left out. */
export function kindCoverage({ coverage }: RunResult): KindCoverage[] {
  const several = coverage.some(({ operation }) => operation !== coverage[0]?.operation);
  return COVERED_KINDS.map(kind => {
    const own = coverage.filter(item => item.kind === kind);
    return {
      kind,
      exercised: own.filter(({ exercised }) => exercised).length,
      all: own.length,
      missing: own.filter(({ exercised }) => !exercised).map(item => (several ? fullName(item) : item.name)),
    };
  }).filter(({ all }) => all > 0);
}

/** `ListThings: Id` for one thing that the contract says of an operation; of the operation itself its name alone. */
export function fullName({ operation, kind, name }: CoverageItem): string {
  return kind === "operations" ? name : `${operation}: ${name}`;
}

/** Failures that saw the same thing, so that one fault is told once. */
export interface FailureGroup {
  readonly first: CaseResult;
  readonly others: readonly CaseResult[];
}

/** Failures in the order of the run, those of one operation at one place in the contract together. */
export function failureGroups(cases: readonly CaseResult[]): FailureGroup[] {
  const groups = new Map<string, CaseResult[]>();
  for (const each of cases) {
    if (each.outcome !== "failed") {
      continue;
    }
    // Numbers and quoted values differ from case to case; the sentence around them is the fault.
    const saw = each.failure?.message.replace(/"[^"]*"|[\d.-]+/g, "_").slice(0, 60);
    const key = `${each.operation} ${each.failure?.pointer} ${saw}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map(([first, ...others]) => ({ first: first as CaseResult, others }));
}

/** Reasons of skips and of cases that were not run, with how many each. */
export function reasonsOf(cases: readonly CaseResult[], outcome: Outcome): [string, number][] {
  const counts = new Map<string, number>();
  for (const each of cases) {
    if (each.outcome === outcome) {
      counts.set(each.reason ?? "", (counts.get(each.reason ?? "") ?? 0) + 1);
    }
  }
  return [...counts];
}

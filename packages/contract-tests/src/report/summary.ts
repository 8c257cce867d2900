import { FAMILIES, type Family } from "../claims/index.ts";
import { COVERED_KINDS, type CoverageItem, type CoveredKind } from "../judge/coverage.ts";
import { type CaseResult, countOf, type Outcome, type RunResult } from "../run/result.ts";

/** How the cases of one operation and family ended. */
export interface FamilyCount {
  readonly operation: string;
  readonly family: Family;
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** Counts by operation and family, in the order of the run. */
export function familyCounts({ cases }: RunResult): FamilyCount[] {
  const groups = groupBy(cases, ({ operation, family }) => `${operation} ${family}`);
  const operations = [...new Set(cases.map(({ operation }) => operation))];
  return operations.flatMap(operation =>
    FAMILIES.flatMap(family => {
      const own = groups.get(`${operation} ${family}`);
      return own === undefined ? [] : [{ operation, family, counts: outcomeCounts(own) }];
    }),
  );
}

/** Counts by outcome. */
export function outcomeCounts(cases: readonly CaseResult[]): Record<Outcome, number> {
  const counts = { held: 0, failed: 0, differs: 0, skipped: 0, gap: 0, closed: 0, "not run": 0 };
  for (const { outcome } of cases) {
    counts[outcome] += 1;
  }
  return counts;
}

/** What the outcomes are called, in the order in which they are counted. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  held: "held",
  failed: "fell short",
  closed: "closed gaps",
  differs: "differ from assumptions",
  gap: "known gaps",
  skipped: "skipped",
  "not run": "not run",
};

/** `161 held, 0 fell short, 2 differ from assumptions, 29 skipped`, and what else there is to count. */
export function countsLine(result: RunResult): string {
  const always: Outcome[] = ["held", "failed", "skipped"];
  return (Object.keys(OUTCOME_WORDS) as Outcome[])
    .map(outcome => ({ outcome, count: countOf(result, outcome) }))
    .filter(({ outcome, count }) => count > 0 || always.includes(outcome))
    .map(({ outcome, count }) => `${count} ${OUTCOME_WORDS[outcome]}`)
    .join(", ");
}

/** How much of one kind was exercised, and what was not. */
export interface KindCoverage {
  readonly kind: CoveredKind;
  readonly exercised: number;
  readonly all: number;
  /** Names of what was not exercised, with the operation where there are several. */
  readonly missing: readonly string[];
}

/** Coverage by kind; kinds of which the contract has nothing are left out. */
export function kindCoverage({ coverage }: Pick<RunResult, "coverage">): KindCoverage[] {
  const isSeveral = coverage.some(({ operation }) => operation !== coverage[0]?.operation);
  return COVERED_KINDS.map(kind => {
    const own = coverage.filter(item => item.kind === kind);
    const missing = own.filter(({ exercised }) => !exercised);
    return {
      kind,
      exercised: own.length - missing.length,
      all: own.length,
      missing: missing.map(item => (isSeveral ? fullName(item) : item.name)),
    };
  }).filter(({ all }) => all > 0);
}

/** How much of one operation was exercised. */
export interface OperationCoverage {
  readonly operation: string;
  readonly exercised: number;
  readonly all: number;
  readonly kinds: readonly KindCoverage[];
}

/** Coverage by operation, in the order of the contract; `gateway` is what operations share. */
export function operationCoverage({ coverage }: Pick<RunResult, "coverage">): OperationCoverage[] {
  return [...groupBy(coverage, ({ operation }) => operation)].map(([operation, own]) => ({
    operation,
    exercised: own.filter(({ exercised }) => exercised).length,
    all: own.length,
    kinds: kindCoverage({ coverage: own }),
  }));
}

/** What is to be said of one that is not covered: a constraint may have been broken without being refused. */
export function notCovered(kind: CoveredKind): string {
  return kind === "constraints" ? "not seen to be refused" : "not exercised";
}

/** `ListThings: Id` for one thing that the contract says of an operation; of the operation itself only its name. */
export function fullName({ operation, kind, name }: CoverageItem): string {
  return kind === "operations" ? name : `${operation}: ${name}`;
}

/** Failures that saw the same thing, so that one fault is shown once. */
export interface FailureGroup {
  readonly first: CaseResult;
  readonly others: readonly CaseResult[];
}

/** Failures in the order of the run, those of one operation at one place in the contract together. */
export function failureGroups(cases: readonly CaseResult[]): FailureGroup[] {
  const failed = cases.filter(({ outcome }) => outcome === "failed");
  const groups = groupBy(failed, ({ operation, failure }) => {
    // Numbers, names and quoted values differ from case to case; the sentence around them is the fault.
    const saw = failure?.message.replace(/"[^"]*"|[\d.-]+|, expected is .*/g, "_").slice(0, 60);
    const isOneFault = saw?.endsWith("without a Code_") === true;
    return isOneFault ? `${operation} ${saw}` : `${operation} ${failure?.pointer} ${saw}`;
  });
  return [...groups.values()].map(([first, ...others]) => ({ first: first as CaseResult, others }));
}

/** Reasons of skips and of cases that were not run, with how many each. */
export function reasonsOf(cases: readonly CaseResult[], outcome: Outcome): [string, number][] {
  const groups = groupBy(
    cases.filter(each => each.outcome === outcome),
    ({ reason }) => reason ?? "",
  );
  return [...groups].map(([reason, own]) => [reason, own.length]);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) {
      groups.set(keyOf(item), [item]);
    } else {
      group.push(item);
    }
  }
  return groups;
}

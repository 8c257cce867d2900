import type { Family, Need } from "../claims/case.ts";
import type { CaseResult } from "./result.ts";

/** So many failures of a family are no chance. */
const FEW = 5;

interface Rule {
  readonly family: Family;
  readonly need: Need;
  /** What most of the failures say. */
  readonly saw: RegExp;
  readonly reason: string;
}

const RULES: readonly Rule[] = [
  {
    family: "signature",
    need: "auth",
    saw: /answered with 200, not refused/,
    reason: "this server checks no signatures",
  },
  {
    family: "meaning",
    need: "world",
    saw: /the world \d+|the world's is/,
    reason: "this server does not hold the world that the suite was given: give both the same file as --world, or",
  },
  {
    family: "paging",
    need: "world",
    saw: /items|total|page/,
    reason:
      "this server answers every list with the same example, or holds another world: give both the same file as --world, or",
  },
  { family: "examples", need: "prefer", saw: /asked with "Prefer/, reason: "this server does not read Prefer headers" },
  { family: "load", need: "throttle", saw: /were all served/, reason: "this server enforces no limit" },
];

/** The likely reason where almost everything in a family failed, with what to do about it. */
export function hintsFrom(cases: readonly CaseResult[], needs: ReadonlySet<Need>): string[] {
  const hints = RULES.filter(({ need }) => needs.has(need)).flatMap(rule => {
    const judged = cases.filter(({ family, outcome }) => family === rule.family && WAS_JUDGED.includes(outcome));
    const failed = judged.filter(({ failure }) => failure !== undefined && rule.saw.test(failure.message));
    const least = rule.family === "load" ? 1 : FEW;
    const isMost = failed.length >= least && failed.length >= judged.length / 2;
    return isMost
      ? [`${rule.reason}${rule.reason.endsWith("or") ? "" : ":"} leave \`${rule.need}\` out of --needs`]
      : [];
  });
  return [...new Set(hints)];
}

const WAS_JUDGED = ["failed", "held", "differs"];

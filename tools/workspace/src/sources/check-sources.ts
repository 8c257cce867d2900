import { brokenArrows } from "./arrows.ts";
import { dialectProblems } from "./dialect.ts";
import { findCircles } from "./find-circles.ts";
import { longFunctions } from "./function-lengths.ts";
import { importsOf } from "./imports-of.ts";
import { isTest, packageOf, type Source } from "./read-sources.ts";
import { testPlaceProblems } from "./test-places.ts";

/** A rule of the house: what breaks it, each as one sentence that begins with the path. */
type Check = (sources: readonly Source[]) => string[];

const checks = {
  arrows: sources => sources.flatMap(brokenArrows),
  circles: sources => findCircles(new Map(sources.filter(({ path }) => !isTest(path)).map(withImports))),
  dialect: sources => sources.flatMap(dialectProblems),
  functions: sources => sources.flatMap(longFunctions),
  tests: sources => testPlaceProblems(sources.map(({ path }) => path)),
} satisfies Record<string, Check>;

type Rule = keyof typeof checks;

/** Packages that do not keep a rule yet. This list only shrinks: a package that keeps its rule is taken off it. */
export const notYet: Readonly<Record<Rule, readonly string[]>> = {
  arrows: [],
  circles: [],
  dialect: ["packages/contract-tests", "tools/evolve"],
  functions: ["bench", "packages/contract-tests"],
  tests: ["packages/contract-tests", "tools/evolve"],
};

/**
 * Holds the sources to the rules of the house.
 *
 * @returns `broken`: what breaks a rule; `kept`: entries of the list that keep their rule and have to go from it
 */
export function checkSources(
  sources: readonly Source[],
  excused: Readonly<Record<Rule, readonly string[]>> = notYet,
): { broken: string[]; kept: string[] } {
  const folders = new Set(sources.map(({ path }) => packageOf(path)));
  const broken: string[] = [];
  const kept: string[] = [];
  for (const [rule, check] of Object.entries(checks) as [Rule, Check][]) {
    const problems = check(sources);
    broken.push(...problems.filter(problem => !excused[rule].includes(packageOf(problem))));
    kept.push(
      ...excused[rule]
        .filter(folder => folders.has(folder) && !problems.some(problem => packageOf(problem) === folder))
        .map(folder => `${folder} keeps the rule "${rule}": take it off the list in check-sources.ts`),
    );
  }
  return { broken, kept };
}

function withImports(source: Source): [string, string[]] {
  return [source.path, importsOf(source)];
}

import { type Document, isSame } from "./diff/document.ts";
import { redoclyDiff } from "./diff/redocly-diff.ts";
import { type Bump, bumpOf, type Change, effects, largest } from "./verdict/change.ts";
import { judgeDifferences } from "./verdict/judge.ts";
import { judgeExamples } from "./verdict/own/examples.ts";
import { judgeExtensions } from "./verdict/own/extensions.ts";
import { operationPairs } from "./verdict/own/operation-pairs.ts";
import { judgeOperations } from "./verdict/own/operations.ts";
import { judgeSchemaNames } from "./verdict/own/schema-names.ts";
import { judgeServers } from "./verdict/own/servers.ts";

/** What a new contract means to the callers of an old one. */
export interface Comparison {
  /** The bump of the fixed group; absent where nothing changed. */
  readonly bump?: Bump;
  readonly changes: readonly Change[];
}

/**
 * Judges two bundled contracts by effect on callers: the engine's differences first, then our own rules where it is
 * blind (extensions, regions, type names, examples).
 */
export async function compareContracts(from: Document, to: Document): Promise<Comparison> {
  const pairs = operationPairs(from, to);
  const changes: Change[] = [
    ...judgeDifferences(await redoclyDiff(from, to)),
    ...judgeOperations(from, to),
    ...judgeServers(from, to),
    ...pairs.flatMap(judgeExtensions),
    ...judgeSchemaNames(from, to),
    ...pairs.flatMap(pair => judgeExamples(pair, { from, to })),
  ];
  if (changes.length === 0 && !isSame(from, to)) {
    changes.push({
      rule: "unknown",
      text: "The contract changed in a place that no rule knows.",
      effect: effects.adds,
    });
  } else if (changes.length === 0 && JSON.stringify(from) !== JSON.stringify(to)) {
    changes.push({ rule: "order", text: "Things stand in another order.", effect: effects.words });
  }
  return comparisonOf(changes);
}

/** The comparison that some changes make up. */
export function comparisonOf(changes: readonly Change[]): Comparison {
  return changes.length === 0 ? { changes } : { bump: largest(changes.map(bumpOf)), changes };
}

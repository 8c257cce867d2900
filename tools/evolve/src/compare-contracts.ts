import type { Document } from "./diff/document.ts";
import { redoclyDiff } from "./diff/redocly-diff.ts";
import { type Bump, bumpOf, type Change, largest } from "./verdict/change.ts";
import { judgeDifferences } from "./verdict/judge.ts";
import { judgeErrorCodes, judgeExamples } from "./verdict/rules/examples.ts";
import { judgeContractExtensions, judgeExtensions } from "./verdict/rules/extensions.ts";
import { operationPairs } from "./verdict/rules/operation-pairs.ts";
import { judgeOperations } from "./verdict/rules/operations.ts";
import { judgeSchemaNames } from "./verdict/rules/schema-names.ts";
import { judgeServers } from "./verdict/rules/servers.ts";
import { judgeUnknown } from "./verdict/rules/unknown.ts";

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
    ...judgeContractExtensions(from, to),
    ...pairs.flatMap(judgeExtensions),
    ...judgeSchemaNames(from, to),
    ...judgeErrorCodes(from, to),
    ...pairs.flatMap(pair => judgeExamples(pair, { from, to })),
  ];
  return comparisonOf(changes.length > 0 ? changes : judgeUnknown(from, to));
}

/** The comparison that some changes make up. */
export function comparisonOf(changes: readonly Change[]): Comparison {
  return changes.length === 0 ? { changes } : { bump: largest(changes.map(bumpOf)), changes };
}

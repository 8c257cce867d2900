import { changesetText } from "./changeset/changeset-text.ts";
import { removeChangeset, writeChangeset } from "./changeset/write-changeset.ts";
import { type Comparison, compareContracts, comparisonOf } from "./compare-contracts.ts";
import { type ReadContract, readContract } from "./contract/read-contract.ts";
import { releasedContract } from "./contract/released-contract.ts";
import { judgePublicTypes } from "./verdict/own/public-types.ts";

/** What to compare, and whether to write. */
export interface EvolveOptions {
  /** The workspace's folder. */
  readonly root: string;
  /** A git ref or a contract's file. Defaults to the last released contract. */
  readonly from?: string | undefined;
  /** A contract's file. Defaults to `spec/openapi.yaml`. */
  readonly to?: string | undefined;
  /** Writes nothing. Defaults to false. */
  readonly dryRun?: boolean | undefined;
}

/** What a contract change means, and what was written. */
export interface Evolution extends Comparison {
  /** Absent where no contract was released yet. */
  readonly from?: ReadContract;
  readonly to: ReadContract;
  /** The text of the changeset; absent where nothing changed. */
  readonly text?: string;
  /** The changeset's path; absent where nothing was written. */
  readonly written?: string;
  /** Changesets that were removed because the contract is as it was released. */
  readonly removed: readonly string[];
}

/**
 * Compares the contract with the released one and writes the changeset that tells callers what it means for them.
 *
 * @throws EvolveError for a contract or ref that cannot be read; nothing is written then.
 */
export async function evolve({ root, from: fromName, to: toName, dryRun = false }: EvolveOptions): Promise<Evolution> {
  const to = await readContract(toName ?? "spec/openapi.yaml", root);
  const from = await releasedContract(root, fromName);
  if (from === undefined) return { to, changes: [], removed: [] };
  if (from.hash === to.hash) {
    return { from, to, changes: [], removed: dryRun ? [] : await removeChangeset(root) };
  }
  const { changes } = await compareContracts(from.document, to.document);
  const comparison = comparisonOf([...changes, ...(await judgePublicTypes(from.types, to.types, changes))]);
  const text = changesetText(from, to, comparison);
  const common = { ...comparison, from, to, text, removed: [] };
  return dryRun ? common : { ...common, written: await writeChangeset(root, text) };
}

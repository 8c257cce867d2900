import { changesetText } from "./changeset/changeset-text.ts";
import { removeChangeset, writeChangeset } from "./changeset/write-changeset.ts";
import { type Comparison, compareContracts, comparisonOf } from "./compare-contracts.ts";
import { type ReadContract, readContract } from "./contract/read-contract.ts";
import { releasedContract } from "./contract/released-contract.ts";
import { regenerate } from "./regenerate.ts";
import { judgePublicTypes } from "./verdict/types/judge-public-types.ts";

/** What to compare, and whether to write. */
export interface EvolveOptions {
  /** The workspace's folder. */
  readonly root: string;
  /** A git ref or a contract's file. Defaults to the last released contract. */
  readonly from?: string | undefined;
  /** A contract's file. Defaults to `spec/openapi.yaml`, the one contract that `gen/` follows. */
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
  /** Files below `gen/` that were made anew, e.g. `packages/client/src/gen/schema.ts`. */
  readonly generated: readonly string[];
  /** Changesets that were removed because the contract is as it was released. */
  readonly removed: readonly string[];
}

/**
 * Compares the contract with the released one, regenerates what follows from it, and writes the changeset that tells
 * callers what it means for them.
 *
 * @throws EvolveError for a contract or ref that cannot be read, or a contract that cannot be served; nothing is
 * written then.
 */
export async function evolve({ root, from: fromName, to: toName, dryRun = false }: EvolveOptions): Promise<Evolution> {
  const to = await readContract(toName ?? "spec/openapi.yaml", root);
  const from = await releasedContract(root, fromName);
  const comparison = from === undefined ? { changes: [] } : await compare(from, to);
  const text = from === undefined || comparison.bump === undefined ? undefined : changesetText(from, to, comparison);
  const found = { ...comparison, ...(from && { from }), to, ...(text && { text }) };
  if (dryRun) {
    return { ...found, generated: [], removed: [] };
  }

  // Generating refuses more than reading does, so it comes before the changeset is written.
  const generated = toName === undefined ? await regenerate(root) : [];
  if (text !== undefined) {
    return { ...found, generated, written: await writeChangeset(root, text), removed: [] };
  }
  return { ...found, generated, removed: from === undefined ? [] : await removeChangeset(root) };
}

async function compare(from: ReadContract, to: ReadContract): Promise<Comparison> {
  if (from.hash === to.hash) {
    return { changes: [] };
  }
  const { changes } = await compareContracts(from.document, to.document);
  return comparisonOf([...changes, ...(await judgePublicTypes(from.types, to.types, changes))]);
}

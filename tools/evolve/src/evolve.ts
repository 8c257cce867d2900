import { changesetText, short } from "./changeset/changeset-text.ts";
import { contractChangesets, refuseEdited, removeChangesets, writeChangeset } from "./changeset/contract-changesets.ts";
import { type Comparison, compareContracts, comparisonOf } from "./compare-contracts.ts";
import { type ReadContract, readContract } from "./contract/read-contract.ts";
import { releasedContract } from "./contract/released-contract.ts";
import { regenerate } from "./regenerate.ts";
import { judgeOperations } from "./verdict/rules/operations.ts";
import { judgePublicTypes } from "./verdict/types/judge-public-types.ts";
import { publishedPackages } from "./workspace/published-packages.ts";

/** What to compare, and whether to write. */
export interface EvolveOptions {
  /** The workspace's folder. */
  readonly root: string;
  /** A git ref or a contract's file. @default the last released contract */
  readonly from?: string | undefined;
  /** A contract's file. @default `spec/openapi.yaml`, the one contract that `gen/` follows */
  readonly to?: string | undefined;
  /** Writes nothing. @default false */
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
  /** A changeset of these two contracts that was edited by hand and left as it is. */
  readonly kept?: string;
  /** Files below `gen/` that were made anew, e.g. `packages/client/src/gen/schema.ts`. */
  readonly generated: readonly string[];
  /** Changesets that were removed because the contract is as it was released. */
  readonly removed: readonly string[];
}

/**
 * Compares the contract with the released one, regenerates what follows from it, and writes the changeset that says
 * what it means to callers.
 *
 * @throws EvolveError for a contract or ref that cannot be read, or a contract that cannot be served; nothing is
 * written then.
 */
export async function evolve({ root, from: fromName, to: toName, dryRun = false }: EvolveOptions): Promise<Evolution> {
  const to = await readContract(toName ?? "spec/openapi.yaml", root);
  const from = await releasedContract(root, fromName);
  const comparison = from === undefined ? firstContract(to) : await compare(from, to);
  const packageNames = (await publishedPackages(root)).map(({ name }) => name);
  const text = comparison.bump && changesetText({ from, to, comparison, packageNames });
  const found = { ...comparison, ...(from && { from }), to, ...(text && { text }), generated: [], removed: [] };
  if (dryRun) {
    return found;
  }

  const present = await contractChangesets(root);
  const kept = present.find(one => one.isEdited && one.from === (from ? short(from) : "none") && one.to === short(to));
  if (kept === undefined) {
    refuseEdited(present);
  }
  // Generating refuses more than reading does, so it comes before the changeset is written.
  const generated = toName === undefined ? await regenerate(root) : [];
  if (kept !== undefined) {
    return { ...found, generated, kept: kept.path };
  }
  return text === undefined
    ? { ...found, generated, removed: await removeChangesets(root) }
    : { ...found, generated, written: await writeChangeset(root, text) };
}

/** Before the first release all operations are new. */
function firstContract(to: ReadContract): Comparison {
  return comparisonOf(judgeOperations({}, to.document));
}

async function compare(from: ReadContract, to: ReadContract): Promise<Comparison> {
  if (from.hash === to.hash) {
    return { changes: [] };
  }
  const { changes } = await compareContracts(from.document, to.document);
  return comparisonOf([...changes, ...(await judgePublicTypes(from.types, to.types, changes))]);
}

import { type Contract, loadContract, publicTypes } from "@ims-kit/codegen";
import type { Document } from "../diff/document.ts";
import { EvolveError } from "../evolve-error.ts";
import type { TypesOf } from "../verdict/types/judge-public-types.ts";

/** A contract as evolve sees it. */
export interface ReadContract {
  /** Where it is from, for messages, e.g. `spec/openapi.yaml` or `@ims-kit/spec@0.1.0`. */
  readonly label: string;
  /** Bundled, with local references only. */
  readonly document: Document;
  /** sha256 of the bundled contract, in hex: what the packages carry. */
  readonly hash: string;
  /** The day of the youngest source, e.g. `2026-01-28`: as of when the contract is true. */
  readonly date: string;
  /** The generated files that hold the public types of the packages. */
  readonly types: TypesOf;
}

/**
 * Reads a contract with codegen's loader, so that both see the same text and hash.
 *
 * @throws EvolveError that names the contract and what is wrong with it.
 */
export async function readContract(entry: string, root: string, label = entry): Promise<ReadContract> {
  let contract: Contract;
  try {
    ({ contract } = await loadContract({ entry, root }));
  } catch (error) {
    throw new EvolveError(`the contract ${label} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const dates = contract.operations.map(({ node }) => node["x-source"]?.date ?? "");
  const date = dates.sort().at(-1) ?? "";
  const types = () => publicTypes(contract);
  return { label, document: contract.document as unknown as Document, hash: contract.hash, date, types };
}

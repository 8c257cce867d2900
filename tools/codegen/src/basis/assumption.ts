import type { BasisEntry, Json } from "../contract.ts";

/** The words that say where a rule comes from. */
export const bases = ["documented", "assumed", "observed"] as const;

/** Where a rule comes from: a source says it, we chose it, or a run against a target showed it. */
export type Basis = (typeof bases)[number];

/** A rule of the contract that no source says, or that only a run has shown. */
export interface Assumption {
  /** Dot-joined words of the contract, e.g. `ListRecognitionSamples.EntityId.any.absent`. */
  readonly name: string;
  /** What the contract says, e.g. `every`. */
  readonly value: Json;
  /** What a server may do instead, e.g. `["none"]`; empty where it was observed. */
  readonly or: readonly Json[];
  readonly basis: Exclude<Basis, "documented">;
  /** JSON pointer in the bundled document. */
  readonly pointer: string;
  /** The operation that the rule belongs to; absent where it holds for several. */
  readonly operation?: string;
}

/** The basis that an entry of `x-basis` says. */
export function basisOf(entry: BasisEntry): string {
  return typeof entry === "string" ? entry : entry.basis;
}

import type { Json } from "../contract/json.ts";

/** A difference between what the target answers and what the contract says, and what would make the contract true. */
export interface DriftItem {
  /** The operation, or `gateway` for what operations share. */
  readonly operation: string;
  /** For people, e.g. `200 answers hold Samples.Sample[].Score, which the contract does not have`. */
  readonly sentence: string;
  /** Pointer in the contract to the node that would change. */
  readonly pointer: string;
  /** Merged into the node, as an OpenAPI overlay does; a list is the whole new list. */
  readonly update: Json;
  /** The assumption that it goes against, if any. */
  readonly assumption?: string;
  /** Words of the node that would go. */
  readonly remove?: readonly string[];
}

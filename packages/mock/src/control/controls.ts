import type { Assumption } from "../contract/assume.ts";
import type { PlannedFaultState } from "../faults/fault-plan.ts";
import type { Mock } from "../mock/mock.ts";

/** What can be steered over HTTP. */
export interface Controls
  extends Pick<
    Mock,
    | "credentials"
    | "requests"
    | "clock"
    | "world"
    | "fail"
    | "prefer"
    | "assume"
    | "snapshot"
    | "restore"
    | "temporaryCredentials"
    | "reload"
    | "reset"
  > {
  readonly hasWorld: boolean;
  /** The names of the contract's operations. */
  readonly operations: readonly string[];
  /** The faults that were asked for since the last reset. */
  readonly faults: readonly PlannedFaultState[];
  cancelFault(id: string): boolean;
  readonly snapshots: readonly string[];
  readonly assumptions: readonly (Assumption & { readonly chosen: Assumption["value"] })[];
}

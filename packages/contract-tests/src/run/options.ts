import type { Family, Need, Suite } from "../claims/index.ts";
import type { Contract, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { Clock } from "../wire/clock.ts";
import type { Credentials } from "../wire/signature.ts";
import type { CaseResult } from "./result.ts";

/** What a run is made from. */
export interface ContractRunOptions {
  /** The address to judge, e.g. `http://127.0.0.1:4010`. */
  readonly target: string | URL;
  /** Who calls; without them calls are unsigned and the signature cases are skipped. */
  readonly credentials?: Credentials | undefined;
  /** What the target can do. @default auth, world, throttle, writes */
  readonly needs?: readonly Need[] | undefined;
  /** What the target holds, in the mock's world format. */
  readonly world?: Json;
  /** Parameter values of your own, e.g. `{ LibId: ["lib1"] }`; operations that write never get them. */
  readonly query?: Values | undefined;
  /** Operations, `gateway` and families to run. @default all */
  readonly only?: readonly (Family | (string & {}))[] | undefined;
  /** Counts a difference from an assumption as one from what is documented. @default false */
  readonly strict?: boolean | undefined;
  /** Repeats a run's random requests. @default drawn from the clock */
  readonly seed?: number | undefined;
  /** Random requests for each property. @default 20 */
  readonly samples?: number | undefined;
  /** Leaves out every operation that changes something. @default false, true against the service itself */
  readonly readOnly?: boolean | undefined;
  /**
   * Calls a second, over all operations.
   * @default a little under the contract's limit for each operation, at most 10 in all against the service itself
   */
  readonly rate?: number | undefined;
  /** Milliseconds for one answer. @default 10000 */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for one case, without those that its calls wait for their turn.
   * @default 60000, or six times `timeout` where that is more
   */
  readonly caseTimeout?: number | undefined;
  /** The text of a `known-gaps.txt`. */
  readonly knownGaps?: string | undefined;
  /** Permits http beyond loopback: requests are signed but can be read on the way. @default false */
  readonly allowInsecure?: boolean | undefined;
  /** Shows curl lines signed, so that they can be run; they hold the signature, the key's id and the token. @default false */
  readonly showCurl?: boolean | undefined;
  /** Another contract than the installed one. */
  readonly contract?: Contract | undefined;
  /** Other suites than the generated ones. */
  readonly suites?: readonly Suite[] | undefined;
  /** Operations at the same time. @default 4 */
  readonly operationsAtOnce?: number | undefined;
  /** @default the machine's */
  readonly clock?: Clock | undefined;
  /** Further options for the line that repeats a failed case, e.g. `--world world.json`; no secrets. */
  readonly repeatWith?: string | undefined;
  /** Stops the run; what was done so far is in the result. */
  readonly signal?: AbortSignal | undefined;
  /** Called as each case ends. */
  readonly onCase?: ((result: CaseResult) => void) | undefined;
}

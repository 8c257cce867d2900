import type { PlannedFault } from "../faults/fault.ts";
import type { ParsedRequest } from "../wire/parse-request.ts";

/** A call on its way. */
export interface Call {
  readonly requestId: string;
  /** When it came, in milliseconds of the mock's clock. */
  readonly time: number;
  /** The same moment on that clock's finer scale. */
  readonly start: number;
  readonly parsed: ParsedRequest;
  readonly faults: readonly PlannedFault[];
  /** Where the caller names no host. */
  readonly host?: string | undefined;
}

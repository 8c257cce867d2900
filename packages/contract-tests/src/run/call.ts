import type { OperationModel, Values } from "../contract/contract.ts";
import type { Change } from "../wire/change.ts";

/** One call of an operation. */
export interface Call {
  readonly operation: OperationModel;
  readonly values: Values;
  readonly change: Change;
}

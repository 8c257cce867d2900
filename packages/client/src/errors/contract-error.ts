import { type ErrorDetails, ImsError, isNamed } from "./ims-error.ts";

/** What a `ContractError` is made of. */
export interface ContractErrorDetails extends ErrorDetails {
  readonly status: number;
  readonly requestId?: string | undefined;
  readonly head: string;
}

/** An answer came that the contract does not know: HTML, an empty or broken body, or required elements missing. */
export class ContractError extends ImsError {
  /** The HTTP status, e.g. `502`. */
  declare readonly status: number;
  /** Identifies the request, if a header or the body names it. */
  declare readonly requestId: string | undefined;
  /** The first 200 characters of the body, secrets taken out. */
  declare readonly head: string;

  constructor(message: string, details: ContractErrorDetails) {
    super("ContractError", message, details);
  }
}

/** Tells whether a value is a `ContractError`, also one of another copy of the package. */
export function isContractError(value: unknown): value is ContractError {
  return isNamed(value, "ContractError");
}

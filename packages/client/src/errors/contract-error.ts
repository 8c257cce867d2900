import { type ErrorDetails, ImsError, isNamed } from "./ims-error.ts";

/** What a `ContractError` is made of. */
export interface ContractErrorDetails extends ErrorDetails {
  readonly status: number;
  readonly requestId?: string | undefined;
  readonly head: string;
  readonly throttled: boolean;
  readonly retryAfter?: number | undefined;
  readonly denied: boolean;
}

/** An answer came that the contract does not know: HTML, an empty or broken body, or required elements missing. */
export class ContractError extends ImsError {
  /** The HTTP status, e.g. `502`. */
  declare readonly status: number;
  /** Identifies the request, if a header or the body names it. */
  declare readonly requestId: string | undefined;
  /** The first 200 characters of the body, secrets taken out and control characters spelt out. */
  declare readonly head: string;
  /** Flow control, as the status `429` says. */
  declare readonly throttled: boolean;
  /** How long the service asks to wait, in milliseconds (`x-acs-retry-after`), e.g. `800`; at most a minute. */
  declare readonly retryAfter: number | undefined;
  /** Access was refused, as the status `403` says. */
  declare readonly denied: boolean;

  constructor(message: string, details: ContractErrorDetails) {
    super("ContractError", message, details);
  }
}

/** Whether a value is a `ContractError`, also one of another copy of the package. */
export function isContractError(value: unknown): value is ContractError {
  return isNamed(value, "ContractError");
}

import { type ErrorDetails, ImsError, isNamed } from "./ims-error.ts";

/** No usable credentials were found, so nothing was sent. The next call looks again. */
export class CredentialsError extends ImsError {
  constructor(message: string, details: ErrorDetails = {}) {
    super("CredentialsError", message, details);
  }
}

/** Whether a value is a `CredentialsError`, also one of another copy of the package. */
export function isCredentialsError(value: unknown): value is CredentialsError {
  return isNamed(value, "CredentialsError");
}

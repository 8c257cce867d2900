import { type ErrorDetails, ImsError, isNamed } from "./ims-error.ts";

/** Why no answer came. */
export type NetworkReason = "aborted" | "connection" | "timeout";

/** What a `NetworkError` is made of. */
export interface NetworkErrorDetails extends ErrorDetails {
  readonly reason: NetworkReason;
}

/** No answer came: the time was up, the caller aborted, or the connection failed. */
export class NetworkError extends ImsError {
  /** Why no answer came: `timeout`, `aborted` or `connection`. */
  declare readonly reason: NetworkReason;

  constructor(message: string, details: NetworkErrorDetails) {
    super("NetworkError", message, details);
  }
}

/** Whether a value is a `NetworkError`, also one of another copy of the package. */
export function isNetworkError(value: unknown): value is NetworkError {
  return isNamed(value, "NetworkError");
}

import { isApiError, isContractError, isCredentialsError, isNetworkError } from "@ims-kit/client";
import { UsageError } from "./usage-error.ts";

/** The exit codes of `ims`. They are stable: scripts may go by them. */
export const exitCodes = {
  /** All was done. */
  done: 0,
  /** The service refused, or answered outside of its contract. */
  refused: 1,
  /** The command line is wrong. */
  usage: 2,
  /** There are no credentials, or the service does not know them. */
  credentials: 3,
  /** The same may work later: throttled, unreachable, or the service failed. */
  later: 4,
  /** All pages were read, but an item that existed throughout may be missing. */
  uncertain: 5,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

/** The exit code of an error. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof TypeError) {
    return exitCodes.usage;
  }
  if (isCredentialsError(error)) {
    return exitCodes.credentials;
  }
  if (isNetworkError(error)) {
    return error.reason === "aborted" ? exitCodes.interrupted : exitCodes.later;
  }
  if (
    isApiError(error) &&
    /^(Invalid(AccessKey|Security)|SignatureDoesNotMatch|IncompleteSignature)/i.test(error.code)
  ) {
    return exitCodes.credentials;
  }
  if (isApiError(error) || isContractError(error)) {
    return error.retryable ? exitCodes.later : exitCodes.refused;
  }
  return exitCodes.refused;
}

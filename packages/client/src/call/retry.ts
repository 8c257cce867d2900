import type { ApiError } from "../errors/api-error.ts";
import type { ImsError } from "../errors/ims-error.ts";
import { type Expectations, numberFromZero } from "./check-options.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

/** How a call that failed is tried again. */
export interface RetryOptions {
  /** How many requests a call may send in all. Default: `3`. */
  readonly attempts?: number | undefined;
  /** The longest wait before the second attempt, in milliseconds; it doubles with each. Default: `200`. */
  readonly base?: number | undefined;
  /** The longest wait before any attempt, in milliseconds. Default: `20_000`. */
  readonly cap?: number | undefined;
  /** How many retries the client has in hand; each takes one, each success gives a tenth back. Default: `50`. */
  readonly budget?: number | undefined;
}

/** What the options of a retry take. */
export const retryExpectations: Expectations<RetryOptions> = {
  attempts: numberFromZero,
  base: numberFromZero,
  cap: numberFromZero,
  budget: numberFromZero,
};

/** `RetryOptions`, defaults filled in. */
export type RetrySettings = { readonly [Name in keyof RetryOptions]-?: number };

/**
 * Whether the same call may be sent again: throttles, failures of the service and of the network.
 * Where it may have been carried out without our knowing, only operations that read are sent again.
 */
export function isWorthRetrying(error: ImsError, { access }: OperationDescriptor): boolean {
  const { retryable, name, throttled, sent } = error as ImsError & { throttled?: boolean; sent?: boolean };
  return retryable && (/get|list/.test(access) || name === "ApiError" || throttled || sent === false);
}

/**
 * Full jitter below an exponential bound. What the service asks for is a floor, jittered upward by up to a quarter,
 * so that clients that were told the same do not come back together.
 */
export function retryDelay(
  error: ImsError,
  attempt: number,
  { base, cap }: RetrySettings,
  random: () => number,
): number {
  const { retryAfter = 0 } = error as Partial<ApiError>;
  return Math.max(random() * Math.min(cap, base * 2 ** (attempt - 1)), retryAfter * (1 + random() / 4));
}

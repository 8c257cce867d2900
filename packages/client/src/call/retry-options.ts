import { type Expectations, numberFromZero } from "./check-options.ts";

/** How a call that failed is tried again. */
export interface RetryOptions {
  /** How many requests a call may send in all. @default 3 */
  readonly attempts?: number | undefined;
  /** The longest wait before the second attempt, in milliseconds; it doubles with each. @default 200 */
  readonly base?: number | undefined;
  /** The longest wait before any attempt, in milliseconds. @default 20_000 */
  readonly cap?: number | undefined;
  /** How many retries the client has left; each takes one, each success gives a tenth back. @default 50 */
  readonly budget?: number | undefined;
}

/** `RetryOptions`, defaults filled in. */
export type RetrySettings = { readonly [Name in keyof RetryOptions]-?: number };

/** What the options of a retry take. */
export const retryExpectations: Expectations<RetryOptions> = {
  attempts: numberFromZero,
  base: numberFromZero,
  cap: numberFromZero,
  budget: numberFromZero,
};

/** Fills the defaults in; `false` is one attempt. */
export function retrySettingsFrom(retry: RetryOptions | false | undefined): RetrySettings {
  const { attempts, base, cap, budget } = retry || {};
  return {
    attempts: retry === false ? 1 : (attempts ?? 3),
    base: base ?? 200,
    cap: cap ?? 20_000,
    budget: budget ?? 50,
  };
}

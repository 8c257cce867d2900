import type { RateLimit } from "./operation-descriptor.ts";

/** The call that waits, for limiters that need more than its key. */
export interface LimitedCall {
  /** The host that is called, e.g. `ice.cn-shanghai.aliyuncs.com`. */
  readonly host: string;
  /** The operation's name, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  /** The contract's limit, e.g. `{ requests: 50, seconds: 1 }`. */
  readonly limit: RateLimit;
}

/** A throttle pauses calls for at most this long, in milliseconds, whatever the service asks. */
export const longestPause = 60_000;

/**
 * Keeps calls under a limit before they are sent. `key` names what shares one limit: the access key id and the
 * operation, e.g. `LTAI5t.../ListRecognitionSamples`.
 */
export interface Limiter {
  /**
   * Resolves when the call may be sent; rejects with the signal's reason once it is aborted. May resolve to a function
   * that the client calls once the call's answer has come or failed: only then is it known when the service counted it.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most limiters give nothing back, as `async acquire() {}` does
  acquire(key: string, signal?: AbortSignal, call?: LimitedCall): Promise<Release | void> | Release | void;
  /** Gets each throttle; `retryAfterMs` is what the service asks to wait, at most a minute, `0` if it does not say. */
  throttled?(key: string, retryAfterMs: number): void;
  /** Whether the key's limit is lowered or paused by a throttle, for the message of a call that waited too long. */
  isThrottled?(key: string): boolean;
}

/** Lets a limiter know that a call is over. */
export type Release = () => void;

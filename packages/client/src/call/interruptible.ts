import type { Clock } from "./clock.ts";

/** What ends work early. */
export interface Limits {
  readonly clock: Clock;
  /** In milliseconds. */
  readonly timeout: number;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
}

/** What ended it. */
export type Interruption = "abort" | "timeout";

/**
 * Runs work with a signal of its own. Rejects at once when the caller aborts or the time is up, also if the work does not
 * listen to its signal; `errorFor` makes the error. What the work has at once takes no time, and is not timed.
 */
export async function interruptible<T>(
  { clock, timeout, signal: caller }: Limits,
  work: (signal: AbortSignal) => PromiseLike<T> | T,
  errorFor: (interruption: Interruption) => Error,
): Promise<T> {
  if (caller?.aborted) {
    throw errorFor("abort");
  }
  const controller = new AbortController();
  const result = work(controller.signal);
  if (typeof Object(result).then !== "function") {
    return result;
  }
  let release = () => {};
  const interrupted = new Promise<never>((_, reject) => {
    const stop = (interruption: Interruption) => {
      reject(errorFor(interruption));
      // Without the caller's reason, which may look like an error of the call.
      controller.abort();
    };
    const abort = () => stop("abort");
    const cancelTimer = clock.after(timeout, () => stop("timeout"));
    caller?.addEventListener("abort", abort);
    release = () => {
      cancelTimer();
      caller?.removeEventListener("abort", abort);
    };
  });
  try {
    return await Promise.race([result, interrupted]);
  } finally {
    release();
  }
}

/** Resolves after that many milliseconds, or never if the signal is aborted before. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const cancel = clock.after(ms, resolve);
    signal.addEventListener("abort", cancel);
  });
}

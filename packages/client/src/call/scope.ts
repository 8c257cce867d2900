import { allowManyListeners } from "#platform";
import type { Clock } from "./clock.ts";

/** One attempt's stretch of time: everything in it stops when the caller aborts or its time is up. */
export interface Scope {
  /** Aborted when the scope stops; for `fetch`, limiters and sleeps. */
  readonly signal: AbortSignal;
  /** Runs work, but rejects at once when the scope stops or `ms` are over, also if the work does not listen. */
  within<T>(ms: number, work: () => PromiseLike<T> | T): PromiseLike<T> | T;
  /** Lets go of the timer and of the caller's signal. */
  close(): void;
}

/** Opens a scope below the caller's signal. */
export function openScope(clock: Clock, parent: AbortSignal | undefined): Scope {
  const controller = new AbortController();
  const { signal } = controller;
  let fail: ((reason: unknown) => void) | undefined;
  /** Lets go of the timer of the last work that took time; while the scope is open it may yet end what comes next. */
  let cancel = () => {};
  const stop = () => {
    // Without the caller's reason, which may look like an error of the call.
    controller.abort();
    fail?.(signal.reason);
  };
  if (parent?.aborted) {
    stop();
  }
  allowManyListeners(parent);
  parent?.addEventListener("abort", stop);
  return {
    signal,
    within(ms, work) {
      signal.throwIfAborted();
      const result = work();
      // Most waits are none, and a timer costs more than all else here.
      if (!(result as { then?: unknown } | undefined)?.then) {
        return result;
      }
      cancel();
      cancel = clock.after(ms, stop);
      return new Promise((resolve, reject) => {
        fail = reject;
        (result as PromiseLike<never>).then(resolve, reject);
      });
    },
    close() {
      cancel();
      parent?.removeEventListener("abort", stop);
    },
  };
}

/** Resolves after that many milliseconds, or never if the signal is aborted before. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => signal.addEventListener("abort", clock.after(ms, resolve)));
}

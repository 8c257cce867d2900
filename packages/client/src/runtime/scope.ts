import type { Clock } from "./clock.ts";

/** One attempt's stretch of time: everything in it stops when the caller aborts or its time is up. */
export interface Scope {
  /** Aborted when the scope stops; for `fetch`, limiters and sleeps. */
  readonly signal: AbortSignal;
  /** Runs work, but rejects at once when the scope stops or `ms` are over, also if the work does not listen. */
  within<T>(ms: number, work: () => Promise<T> | T): Promise<T>;
  /** Lets go of the caller's signal. */
  close(): void;
}

/** Opens a scope below the caller's signal. */
export function openScope(clock: Clock, parent: AbortSignal | undefined): Scope {
  const controller = new AbortController();
  const { signal } = controller;
  let fail: ((reason: unknown) => void) | undefined;
  const stop = (reason: unknown) => {
    controller.abort(reason);
    fail?.(reason);
  };
  const follow = () => stop(parent?.reason);
  if (parent?.aborted) follow();
  else parent?.addEventListener("abort", follow, { once: true });
  return {
    signal,
    within: (ms, work) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        fail = reject;
        const cancel =
          ms < Number.POSITIVE_INFINITY ? clock.after(ms, () => stop(new Error(`${ms} ms are over`))) : () => {};
        const end = <V>(settle: (value: V) => void) => {
          return (value: V) => {
            cancel();
            settle(value);
          };
        };
        Promise.resolve(signal).then(work).then(end(resolve), end(reject));
      }),
    close: () => parent?.removeEventListener("abort", follow),
  };
}

/** Resolves after that many milliseconds; rejects as soon as the signal is aborted. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, resolve);
    signal.addEventListener("abort", () => {
      cancel();
      reject(signal.reason);
    });
  });
}

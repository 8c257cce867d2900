import type { Release } from "@ims-kit/client";

/** Calls that wait for a permit, first come first served. */
export interface WaitingCalls {
  readonly count: number;
  /** Resolves once the call may go; rejects with the signal's reason once it is aborted. */
  add(signal: AbortSignal | undefined): Promise<Release>;
  /** Lets the call that came first go. */
  letFirstGo(release: Release): void;
}

/** Makes an empty line of calls; `onAbort` runs after a call was aborted and has left it. */
export function createWaitingCalls(onAbort: () => void): WaitingCalls {
  const line: ((release: Release) => void)[] = [];
  return {
    get count() {
      return line.length;
    },
    add: signal =>
      new Promise((resolve, reject) => {
        const go = (release: Release) => {
          signal?.removeEventListener("abort", leave);
          resolve(release);
        };
        const leave = () => {
          line.splice(line.indexOf(go), 1);
          onAbort();
          reject(signal?.reason);
        };
        signal?.addEventListener("abort", leave, { once: true });
        line.push(go);
      }),
    letFirstGo: release => line.shift()?.(release),
  };
}

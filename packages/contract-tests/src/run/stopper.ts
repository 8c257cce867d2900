import { CannotRun } from "./cannot-run.ts";

/** Ends a run before its end. */
export interface Stopper {
  /** Ends with the run: what waits on it rejects with the reason. */
  readonly signal: AbortSignal;
  /** Why the run cannot go on, once it cannot. */
  reason(): CannotRun | undefined;
  /** Stops the run; the first reason counts. */
  stop(reason: CannotRun): void;
  /** Ends every wait when the run is over. */
  close(): void;
}

/** Stops when told, or when the user's signal ends; `onEnd` ends what is under way. */
export function createStopper(interrupt: AbortSignal | undefined, onEnd: () => void): Stopper {
  const ended = new AbortController();
  let first: CannotRun | undefined;
  const end = (reason: CannotRun) => {
    ended.abort(reason);
    onEnd();
  };
  const stop = (reason: CannotRun) => {
    first ??= reason;
    end(first);
  };
  const onInterrupt = () => stop(new CannotRun("interrupted"));
  interrupt?.addEventListener("abort", onInterrupt, { once: true });
  return {
    signal: ended.signal,
    reason: () => first,
    stop,
    close() {
      interrupt?.removeEventListener("abort", onInterrupt);
      end(first ?? new CannotRun("the run has ended"));
    },
  };
}

import type { Clock } from "./clock.ts";
import { createLimitWindow, type LimitWindow } from "./create-limit-window.ts";
import type { RateLimit } from "./operation-descriptor.ts";

/** Lets the calls of one key through, first come first served. */
export interface Gate extends Pick<LimitWindow, "isThrottled" | "throttle"> {
  /** Nothing if the call may go at once. Rejects with the signal's reason once that is aborted. */
  acquire(signal: AbortSignal | undefined): Promise<void> | undefined;
}

/** A call that waits. */
interface Waiter {
  /** Lets it go. */
  go(): void;
  /** Sets a timer for its turn. */
  setTimer(): void;
}

/** What those who wait have in common. */
interface Line {
  readonly clock: Clock;
  readonly window: LimitWindow;
  /** Who waits, first come first. */
  readonly waiters: Waiter[];
}

/** Opens a gate for one key: no sliding window holds more calls than the limit. */
export function createGate(limit: RateLimit, clock: Clock): Gate {
  const window = createLimitWindow(limit, clock);
  const line: Line = { clock, window, waiters: [] };
  return {
    isThrottled: window.isThrottled,
    throttle: window.throttle,
    acquire(signal) {
      if (line.waiters.length === 0 && window.untilOpen() <= 0) {
        window.count();
        return undefined;
      }
      return waitInLine(line, signal);
    },
  };
}

function waitInLine(line: Line, signal: AbortSignal | undefined): Promise<void> {
  const { clock, window, waiters } = line;
  return new Promise<void>((resolve, reject) => {
    // Each has timers of its own, also when others set them: a worker's timers end with the request that set them.
    const timers: (() => void)[] = [];
    const leave = () => {
      for (const cancel of timers) {
        cancel();
      }
      signal?.removeEventListener("abort", abort);
    };
    const abort = () => {
      leave();
      waiters.splice(waiters.indexOf(waiter), 1);
      waiters[0]?.setTimer();
      reject(signal?.reason);
    };
    const waiter: Waiter = {
      go() {
        leave();
        resolve();
      },
      setTimer() {
        const ms = window.untilTurn(waiters.indexOf(waiter));
        timers.push(clock.after(Math.max(1, ms), () => letThrough(line)));
      },
    };
    waiters.push(waiter);
    signal?.addEventListener("abort", abort);
    waiter.setTimer();
  });
}

/** Lets go who may, and sets a timer for who is first then: whom it waited for may have left. */
function letThrough({ window, waiters }: Line): void {
  while (waiters.length > 0 && window.untilOpen() <= 0) {
    window.count();
    waiters.shift()?.go();
  }
  waiters[0]?.setTimer();
}

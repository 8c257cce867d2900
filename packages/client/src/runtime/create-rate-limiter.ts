import { type Clock, systemClock } from "./clock.ts";
import type { Limiter } from "./limiter.ts";
import type { RateLimit } from "./operation-descriptor.ts";

/** Options of `createRateLimiter`. */
export interface RateLimiterOptions {
  /** Kept instead of the contract's limit, e.g. `{ requests: 10, seconds: 1 }` for a tenth of a shared quota. */
  readonly limit?: RateLimit | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

/** One key's calls: when the last ones were let through, and who waits. */
interface Gate {
  /** When calls were let through: a ring as long as the limit. */
  readonly times: number[];
  /** Where the next time goes. */
  next: number;
  readonly window: number;
  /** Waiting callers, first come first. */
  readonly queue: (() => void)[];
  /** The part of the limit in use just after the last throttle. */
  share: number;
  throttledAt: number;
  pausedUntil: number;
}

/** Calls do not travel equally fast: a second at the service holds what took this much longer to leave here. */
const slack = 1.03;
/** Seconds-long windows until a throttled gate is back at its full limit, if it was throttled to nothing. */
const recovery = 10;

/**
 * A limiter for one process: in no sliding window more calls than the limit, 97 % of it usable, first come first served.
 * A throttle halves the limit of its key, for all callers; it grows back by a tenth of the full limit per window.
 */
export function createRateLimiter({ limit: own, clock = systemClock }: RateLimiterOptions = {}): Limiter {
  const gates = new Map<string, Gate>();

  /** How many of the limit are in use by now. */
  const size = ({ times, share, throttledAt, window }: Gate) => {
    const grown = share + (clock.now() - throttledAt) / window / recovery;
    return Math.max(1, Math.floor(times.length * Math.min(1, grown)));
  };
  /** When the next call may go. */
  const opens = (gate: Gate) => {
    const { times, next, window } = gate;
    return Math.max((times.at(next - size(gate)) as number) + window, gate.pausedUntil);
  };
  const pass = (gate: Gate) => {
    gate.times[gate.next] = clock.now();
    gate.next = (gate.next + 1) % gate.times.length;
  };
  const pump = (gate: Gate) => {
    while (gate.queue.length && opens(gate) <= clock.now()) {
      pass(gate);
      gate.queue.shift()?.();
    }
  };
  const wait = (gate: Gate, signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      let cancel = () => {};
      const leave = () => {
        cancel();
        signal?.removeEventListener("abort", abort);
      };
      const go = () => {
        leave();
        resolve();
      };
      const abort = () => {
        leave();
        gate.queue.splice(gate.queue.indexOf(go), 1);
        reject(signal?.reason);
      };
      // Each caller has a timer of its own, as a worker's timers end with the request that set them.
      const arm = () => {
        const turns = Math.floor(gate.queue.indexOf(go) / size(gate));
        const ms = opens(gate) + turns * gate.window - clock.now();
        cancel = clock.after(Math.max(1, Math.ceil(ms)), () => {
          pump(gate);
          if (gate.queue.includes(go)) arm();
        });
      };
      gate.queue.push(go);
      signal?.addEventListener("abort", abort);
      arm();
    });

  return {
    acquire(key, signal, call) {
      signal?.throwIfAborted();
      const limit = own ?? call?.limit;
      if (!limit) return;
      let gate = gates.get(key);
      if (!gate) {
        // Keys of temporary credentials come and go.
        for (const [old, { queue, times, next, window }] of gates) {
          if (!queue.length && (times.at(next - 1) as number) + 100 * window < clock.now()) gates.delete(old);
        }
        gate = createGate(limit);
        gates.set(key, gate);
      }
      if (gate.queue.length || opens(gate) > clock.now()) return wait(gate, signal);
      pass(gate);
    },
    throttled(key, retryAfterMs) {
      const gate = gates.get(key);
      if (!gate) return;
      const now = clock.now();
      // What was under way together is throttled together, and counts once.
      if (now - gate.throttledAt > gate.window / 2) {
        gate.share = size(gate) / gate.times.length / 2;
        gate.throttledAt = now;
      }
      gate.pausedUntil = Math.max(gate.pausedUntil, now + retryAfterMs);
    },
  };
}

function createGate({ requests, seconds }: RateLimit): Gate {
  const never = Number.NEGATIVE_INFINITY;
  return {
    times: new Array(requests).fill(never),
    next: 0,
    window: seconds * 1000 * slack,
    queue: [],
    share: 1,
    throttledAt: never,
    pausedUntil: never,
  };
}

const shared = Symbol.for("ims-kit.limiter");

/** The process's own limiter: one for all clients, also those of another copy of the package. */
export function sharedLimiter(): Limiter {
  const home = globalThis as { [shared]?: Limiter };
  home[shared] ??= createRateLimiter();
  return home[shared];
}

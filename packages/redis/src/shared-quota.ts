import type { Release } from "@ims-kit/client";
import { askRedis, goWithoutRedis, questionDueAt } from "./ask-redis.ts";
import { localWindow } from "./quota-phase.ts";
import { createQuotaState, type QuotaState, type SharedQuotaOptions } from "./quota-state.ts";
import { longestPause, never, patience, retryPause } from "./timing.ts";

/** One quota, as this process sees it. */
export interface SharedQuota {
  /** Resolves when a call may go, first come first served; rejects with the signal's reason once it is aborted. */
  acquire(signal?: AbortSignal): Promise<Release>;
  /** Slows everybody after a throttle; the service asked to wait for that many milliseconds. */
  throttled(retryAfterMs: number): void;
  /** Whether nobody has used it for that many milliseconds. */
  isIdle(ms: number): boolean;
}

/** Keeps one quota by asking Redis for permits: one question at a time, for all calls that wait. */
export function createSharedQuota(options: SharedQuotaOptions): SharedQuota {
  const state: QuotaState = createQuotaState(options, () => proceed(state));
  return {
    acquire: signal => acquire(state, signal),
    throttled: retryAfterMs => slowDown(state, retryAfterMs),
    isIdle: ms => state.waiting.count === 0 && options.clock.now() - state.usedAt > ms,
  };
}

async function acquire(state: QuotaState, signal: AbortSignal | undefined): Promise<Release> {
  signal?.throwIfAborted();
  state.usedAt = state.options.clock.now();
  const spare = state.phase.name === "shared" ? state.permits.takeSpare() : undefined;
  if (spare) {
    const release = state.permits.use(spare);
    proceed(state);
    return release;
  }
  if (state.waiting.count === 0) {
    // Calls that start together ask together.
    queueMicrotask(() => proceed(state));
  }
  return state.waiting.add(signal);
}

function slowDown(state: QuotaState, retryAfterMs: number): void {
  // What the service says may be nonsense, and must not stop all processes for a day.
  const pause = Number.isFinite(retryAfterMs) ? Math.min(Math.max(retryAfterMs, 0), longestPause) : 0;
  state.share.pause(pause);
  if (state.phase.name === "shared") {
    state.permits.returnSpares();
    state.throttle = Math.max(state.throttle ?? 0, pause);
    state.permits.reportNow();
    proceed(state);
  }
}

/** Does what is due, and sets the alarm to when more is. */
function proceed(state: QuotaState): void {
  const now = state.options.clock.now();
  if (state.askedAt === undefined && questionDueAt(state, now) <= now) {
    void askRedis(state, now).then(() => proceed(state));
  }
  const slowAt = state.askedAt !== undefined && state.waiting.count > 0 ? state.askedAt + patience : never;
  if (slowAt <= now) {
    goWithoutRedis(state, "slow");
  }
  const localAt = letLocalCallsGo(state, now);
  const askAt = state.askedAt === undefined ? questionDueAt(state, now) : never;
  state.alarm.set(Math.min(localAt, slowAt > now ? slowAt : never, askAt));
}

/** Lets calls go by the local share where Redis gives no permits. Returns when the next one may go. */
function letLocalCallsGo(state: QuotaState, now: number): number {
  const { waiting, share } = state;
  const window = localWindow(state.phase, now);
  if (!window || mayStillAnswer(state, now)) {
    return never;
  }
  const opensAt = () => Math.max(window.from, share.opensAt(now));
  while (waiting.count > 0 && opensAt() <= now && now < window.until) {
    waiting.letFirstGo(share.take());
  }
  return waiting.count > 0 && opensAt() < window.until ? opensAt() : never;
}

/** Whether Redis may be back: its answer comes before the local share. */
function mayStillAnswer({ phase, askedAt, failedAt }: QuotaState, now: number): boolean {
  if (phase.name !== "away") {
    return false;
  }
  return askedAt === undefined ? now - failedAt > 1.5 * retryPause : now - askedAt < patience;
}

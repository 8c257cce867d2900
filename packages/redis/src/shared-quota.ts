import type { Clock, RateLimit, Release } from "@ims-kit/client";
import { createCallReports } from "./call-reports.ts";
import type { AwayEvent, RedisLimiterEvent } from "./limiter-events.ts";
import { createLocalShare } from "./local-share.ts";
import { margin, patience, replyCode } from "./quota-script.ts";

/** One quota, as this process sees it. */
export interface SharedQuota {
  /** Resolves when a call may go, first come first served; rejects with the signal's reason once it is aborted. */
  acquire(signal?: AbortSignal): Promise<Release>;
  /** Tells everybody of a throttle; `ms` is the wait that the service asked for. */
  throttled(ms: number): void;
  /** Whether nobody used it for that many milliseconds. */
  idle(ms: number): boolean;
}

/** What a quota is made of. */
export interface SharedQuotaOptions {
  /** Its name in Redis, for events. */
  readonly quota: string;
  /** Runs its script. */
  readonly run: (args: readonly string[]) => Promise<unknown>;
  /** Tells this process from others, e.g. `f3a9c2b17d04`. */
  readonly owner: string;
  readonly limit: RateLimit;
  /** How many processes share the limit while Redis is away. */
  readonly processes: number;
  readonly clock: Clock;
  readonly emit: (event: RedisLimiterEvent) => void;
}

/** How long a failed question waits for the next, in milliseconds. */
const pause = 100;
/** The longest wait after a throttle, in milliseconds, whatever the service asks for. */
const longestPause = 60_000;
const never = Number.POSITIVE_INFINITY;

/**
 * Keeps one quota by asking Redis for places: one question at a time, for all who wait. When the quota changes hands, from
 * Redis to the local shares or back, a window and a margin of silence lie between, so that no window sees both.
 */
export function createSharedQuota(options: SharedQuotaOptions): SharedQuota {
  const { quota, run, owner, limit, processes, clock, emit } = options;
  const hold = limit.seconds * 1000 + margin;
  const local = createLocalShare({ limit, processes, clock });
  const queue: ((release: Release) => void)[] = [];
  /** Who gives places: Redis; nobody and then the local share, as Redis told; the same, as it does not answer. */
  let mode: "lost" | "shared" | "told" = "shared";
  /** Local calls may go from then until then, shared ones from then on. */
  let span = { localFrom: never, localUntil: never, sharedFrom: 0 };
  let awaySince: number | undefined;
  let throttle = -1;
  /** When those who wait may ask. */
  let askAt = 0;
  /** When the question under way was asked. */
  let asked: number | undefined;
  let failedAt = -never;
  /** The server's clock in microseconds, and when it was told. */
  let server = { time: 0, at: -never };
  let used = clock.now();
  /** When the timer fires. */
  let wakeAt = never;
  let cancel = () => {};

  const reports = createCallReports(clock, 2 * limit.requests, () => act());
  const leave = (reason: AwayEvent["reason"], error?: unknown) => {
    if (awaySince !== undefined) {
      return;
    }
    awaySince = clock.now();
    emit({ type: "away", quota, reason, share: local.requests, ...(error === undefined ? {} : { error }) });
  };
  const unanswered = (reason: "gone" | "slow", error?: unknown) => {
    if (mode !== "lost") {
      span = { localFrom: clock.now() + hold, localUntil: never, sharedFrom: never };
    }
    mode = "lost";
    leave(reason, error);
  };
  const ask = (now: number) => {
    const sent = now - server.at < hold ? Math.floor(server.time + (now - server.at) * 1000) : 0;
    const dirty = now - local.last() < hold ? 1 : 0;
    const told = reports.take();
    const args = [owner, `${queue.length}`, `${sent}`, `${dirty}`, `${throttle}`, ...told.map(String)];
    throttle = -1;
    asked = now;
    const answer = (reply: unknown) => {
      asked = undefined;
      answered((reply as unknown[]).map(Number), now);
      act();
    };
    const fail = (error: unknown) => {
      asked = undefined;
      failedAt = clock.now();
      askAt = failedAt + pause;
      reports.restore(told);
      if (queue.length) {
        unanswered("gone", error);
      }
      act();
    };
    run(args).then(answer, fail);
  };

  const answered = ([code, time = 0, wait = 0, ...ids]: number[], began: number) => {
    const now = clock.now();
    server = { time, at: now };
    askAt = 0;
    const late = now - began >= patience || local.last() > began;
    if (late || code === replyCode.askAgain) {
      // What it gave may be too old to be used: calls would arrive later than their places allow.
      reports.unused(ids);
    } else if (code === replyCode.silence) {
      const sharedFrom = now + wait / 1000;
      const keeps = mode === "lost" || (mode === "told" && now < span.sharedFrom);
      span = { localFrom: keeps ? span.localFrom : now + hold, localUntil: sharedFrom - hold, sharedFrom };
      mode = "told";
      leave("lost");
    } else {
      mode = "shared";
      if (awaySince !== undefined) {
        emit({ type: "back", quota, duration: now - awaySince });
      }
      awaySince = undefined;
      for (const id of ids) {
        const go = queue.shift();
        if (go) {
          go(reports.releaseOf({ id, began }));
        } else {
          reports.keep({ id, began });
        }
      }
      askAt = now + wait / 1000;
    }
  };

  /** When the next question is due. */
  const due = (now: number) => {
    if (mode === "told" && now < span.sharedFrom) {
      return queue.length ? span.sharedFrom : never;
    }
    return Math.min(queue.length ? askAt : never, mode === "lost" ? never : reports.due());
  };
  /** Lets local calls go; returns when the next may. */
  const goLocal = (now: number) => {
    if (mode === "shared" || now >= span.sharedFrom) {
      return never;
    }
    // Redis may be back: its answer comes first.
    const fresh = asked === undefined ? now - failedAt > 1.5 * pause : now - asked < patience;
    if (mode === "lost" && fresh) {
      return never;
    }
    const opens = () => Math.max(span.localFrom, local.opens(now));
    while (queue.length && opens() <= now && now < span.localUntil) {
      queue.shift()?.(local.take());
    }
    return queue.length && opens() < span.localUntil ? opens() : never;
  };
  /** Does what is due, and sees to it that the timer fires when more is. */
  const act = () => {
    const now = clock.now();
    if (asked === undefined && due(now) <= now) {
      ask(now);
    }
    const slow = asked !== undefined && queue.length ? asked + patience : never;
    if (slow <= now) {
      unanswered("slow");
    }
    const next = Math.min(goLocal(now), slow > now ? slow : never, asked === undefined ? due(now) : never);
    // A timer that fires too early does no harm.
    if (next < never && wakeAt <= next) {
      return;
    }
    cancel();
    wakeAt = next;
    if (next < never) {
      cancel = clock.after(Math.max(1, Math.ceil(next - now)), wake);
    }
  };
  const wake = () => {
    wakeAt = never;
    act();
  };

  return {
    acquire: signal =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          return reject(signal.reason);
        }
        used = clock.now();
        const kept = mode === "shared" ? reports.kept() : undefined;
        if (kept) {
          resolve(reports.releaseOf(kept));
          return act();
        }
        const go = (release: Release) => {
          signal?.removeEventListener("abort", abort);
          resolve(release);
        };
        const abort = () => {
          queue.splice(queue.indexOf(go), 1);
          // Others need not wait for who has gone.
          if (!queue.length) {
            reports.hurry();
          }
          act();
          reject(signal?.reason);
        };
        signal?.addEventListener("abort", abort, { once: true });
        // Calls that start together ask together.
        if (queue.push(go) === 1) {
          queueMicrotask(act);
        }
      }),
    throttled(asked) {
      const ms = Number.isFinite(asked) ? Math.min(Math.max(asked, 0), longestPause) : 0;
      local.throttled(ms);
      if (mode !== "shared") {
        return;
      }
      reports.giveBack();
      throttle = Math.max(throttle, Math.round(ms * 1000));
      reports.hurry();
      act();
    },
    idle: ms => queue.length === 0 && clock.now() - used > ms,
  };
}

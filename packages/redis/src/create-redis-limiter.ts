import { createHash, randomBytes } from "node:crypto";
import type { Clock, Limiter, RateLimit } from "@ims-kit/client";
import type { RedisLimiterEvent } from "./limiter-events.ts";
import { quotaScript } from "./quota-script.ts";
import { type RedisConnection, scriptRunner } from "./redis-connection.ts";
import { createSharedQuota, type SharedQuota } from "./shared-quota.ts";
import { systemClock } from "./system-clock.ts";

/** A quota that nobody used for so long is let go, in milliseconds. */
const forgotten = 600_000;

/** Options of `createRedisLimiter`. */
export interface RedisLimiterOptions {
  /** An `ioredis` or connected `redis` (node-redis) client of Redis 6.2 or newer or Valkey. It is not closed here. */
  readonly connection: RedisConnection;
  /** How many processes share the limit while Redis is away: each keeps to limit / processes. Default: `4`. */
  readonly processes?: number | undefined;
  /** Kept instead of the contract's limit, the same in all processes, e.g. `{ requests: 25, seconds: 1 }`. */
  readonly limit?: RateLimit | undefined;
  /** Stands before the keys in Redis. Default: `ims-kit`. */
  readonly prefix?: string | undefined;
  /** Told when Redis is away and when it is back. What it throws is ignored. */
  readonly onEvent?: ((event: RedisLimiterEvent) => void) | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

/**
 * A limiter for many processes and machines that call with one account: in no sliding window more calls than the limit over all
 * of them, first come first served within a process, fair between them. A throttle that one sees slows all.
 *
 * Give it to `createClient({ limiter })`. Throws a `TypeError` for a connection or options that it cannot work with.
 */
export function createRedisLimiter(options: RedisLimiterOptions): Limiter {
  const { connection, processes = 4, limit: own, prefix = "ims-kit", clock = systemClock } = options;
  if (!("call" in connection) && !("sendCommand" in connection)) {
    throw new TypeError('"connection" must be a client of ioredis or redis (node-redis)');
  }
  if (!(processes >= 1)) {
    throw new TypeError(`"processes" must be at least 1, not "${processes}"`);
  }
  const owner = randomBytes(6).toString("hex");
  const quotas = new Map<string, SharedQuota>();

  const emit = (event: RedisLimiterEvent) => {
    try {
      options.onEvent?.(event);
    } catch {
      // An observer must not break what it observes.
    }
  };
  const createQuota = (name: string, limit: RateLimit) => {
    const quota = createHash("sha256").update(name).digest("hex").slice(0, 32);
    // Both keys in one slot of a cluster.
    const keys = [`${prefix}:{${quota}}:calls`, `${prefix}:{${quota}}:state`];
    const script = scriptRunner(connection, quotaScript(limit));
    return createSharedQuota({ quota, run: args => script(keys, args), owner, limit, processes, clock, emit });
  };

  return {
    acquire(key, signal, call) {
      const limit = own ?? call?.limit;
      if (!limit) {
        return;
      }
      // The public host of a region and the one inside its VPC differ in their first label, and share the quota.
      const name = `${key}@${call?.host.replace(/^[^.]+\./, "") ?? ""}`;
      let quota = quotas.get(name);
      if (!quota) {
        // Keys of temporary credentials come and go.
        for (const [old, { idle }] of quotas) {
          if (idle(forgotten)) {
            quotas.delete(old);
          }
        }
        quota = createQuota(name, limit);
        quotas.set(name, quota);
      }
      return quota.acquire(signal);
    },
    throttled(key, retryAfterMs) {
      for (const [name, quota] of quotas) {
        if (name.startsWith(`${key}@`)) {
          quota.throttled(retryAfterMs);
        }
      }
    },
  };
}

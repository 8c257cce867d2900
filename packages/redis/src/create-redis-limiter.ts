import { createHash, randomBytes } from "node:crypto";
import type { LimitedCall, Limiter, RateLimit } from "@ims-kit/client";
import { checkOptions } from "./check-options.ts";
import type { RedisLimiterEvent } from "./limiter-events.ts";
import { quotaScript } from "./quota-script.ts";
import { scriptRunner } from "./redis-connection.ts";
import type { RedisLimiterOptions } from "./redis-limiter-options.ts";
import { createSharedQuota, type SharedQuota } from "./shared-quota.ts";
import { systemClock } from "./system-clock.ts";

/** After so long without a call a process forgets a quota, in milliseconds. */
const forgottenAfter = 600_000;

/**
 * A limiter for many processes and machines that call with one access key: no sliding window holds more calls than the
 * limit over all of them. Calls go first come first served within a process, and fairly between processes. A throttle that
 * one process meets slows all.
 *
 * Give it to the client: `createClient({ region: "cn-shanghai", limiter: createRedisLimiter({ connection }) })`.
 *
 * @throws TypeError when an option is unknown, or has a value that it does not take.
 */
export function createRedisLimiter(options: RedisLimiterOptions): Limiter {
  checkOptions(options);
  const createQuota = quotaFactory(options);
  const quotas = new Map<string, SharedQuota>();
  return {
    acquire(key, signal, call) {
      const limit = options.limit ?? call?.limit;
      if (!limit) {
        return undefined;
      }
      const name = quotaName(key, call);
      const quota = quotas.get(name) ?? createQuota(name, limit);
      if (!quotas.has(name)) {
        forgetIdle(quotas);
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

/** What shares one quota: a key in a region. A region's public host and the one in its VPC differ in their first label. */
function quotaName(key: string, call: LimitedCall | undefined): string {
  return `${key}@${call?.host.replace(/^[^.]+\./, "") ?? ""}`;
}

/** Keys of temporary credentials come and go. */
function forgetIdle(quotas: Map<string, SharedQuota>): void {
  for (const [name, quota] of quotas) {
    if (quota.isIdle(forgottenAfter)) {
      quotas.delete(name);
    }
  }
}

/** Makes quotas of the name and limit that they are given. */
function quotaFactory(options: RedisLimiterOptions): (name: string, limit: RateLimit) => SharedQuota {
  const { connection, processes = 4, prefix = "ims-kit", clock = systemClock, onEvent } = options;
  const owner = randomBytes(6).toString("hex");
  const emit = (event: RedisLimiterEvent) => {
    try {
      onEvent?.(event);
    } catch {
      // An observer must not break what it observes.
    }
  };
  return (name, limit) => {
    const quota = createHash("sha256").update(name).digest("hex").slice(0, 32);
    const runScript = scriptRunner(connection, quotaScript(limit));
    // The braces keep both keys in one slot of a cluster.
    const keys = [`${prefix}:{${quota}}:calls`, `${prefix}:{${quota}}:state`];
    return createSharedQuota({ quota, run: args => runScript(keys, args), owner, limit, processes, clock, emit });
  };
}

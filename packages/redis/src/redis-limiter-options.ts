import type { Clock, RateLimit } from "@ims-kit/client";
import type { RedisLimiterEvent } from "./limiter-events.ts";
import type { RedisConnection } from "./redis-connection.ts";

/** Options of `createRedisLimiter`. */
export interface RedisLimiterOptions {
  /** An `ioredis` or connected `redis` (node-redis) client of Redis 6.2 or newer or Valkey. It is not closed here. */
  readonly connection: RedisConnection;
  /**
   * How many processes share the limit while Redis is away: each keeps to limit / processes.
   *
   * @default 4
   */
  readonly processes?: number | undefined;
  /**
   * Kept instead of the contract's limit, the same in all processes, e.g. `{ requests: 25, seconds: 1 }`.
   *
   * @default the limit of the called operation
   */
  readonly limit?: RateLimit | undefined;
  /**
   * Stands before the keys in Redis.
   *
   * @default "ims-kit"
   */
  readonly prefix?: string | undefined;
  /** Gets an event when Redis is away and when it is back. Errors that it throws are ignored. */
  readonly onEvent?: ((event: RedisLimiterEvent) => void) | undefined;
  /**
   * Time, for tests.
   *
   * @default the platform's
   */
  readonly clock?: Clock | undefined;
}

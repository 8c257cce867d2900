export { createRedisLimiter } from "./create-redis-limiter.ts";
export type { AwayEvent, BackEvent, RedisLimiterEvent } from "./limiter-events.ts";
export type { IoredisConnection, NodeRedisConnection, RedisConnection } from "./redis-connection.ts";
export type { RedisLimiterOptions } from "./redis-limiter-options.ts";

// The entry `@ims-kit/client/redis`; the main entry never imports it.
export type { Limiter } from "../runtime/limiter.ts";
export type { RateLimit } from "../runtime/operation-descriptor.ts";
export { createRedisLimiter, type RedisLimiterOptions } from "./create-redis-limiter.ts";
export type { AwayEvent, BackEvent, RedisLimiterEvent } from "./events.ts";
export type { IoredisConnection, NodeRedisConnection, RedisConnection } from "./redis-connection.ts";

// The entry `@ims-kit/client/redis`; the main entry never imports it.
export type { Limiter } from "../call/limiter.ts";
export type { RateLimit } from "../call/operation-descriptor.ts";
export { createRedisLimiter, type RedisLimiterOptions } from "./create-redis-limiter.ts";
export type { AwayEvent, BackEvent, RedisLimiterEvent } from "./events.ts";
export type { IoredisConnection, NodeRedisConnection, RedisConnection } from "./redis-connection.ts";

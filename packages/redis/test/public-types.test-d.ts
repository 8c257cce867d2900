// Compiled by the type check, never run: what the entry exports, as a user writes it.
import { createClient, type Limiter, type RateLimit } from "@ims-kit/client";
import * as redis from "../src/index.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(..._proof: Proof[]): void => {};

export function shared(ioredis: redis.IoredisConnection, node: redis.NodeRedisConnection): void {
  const connection: redis.RedisConnection = Math.random() > 0.5 ? ioredis : node;
  const limit: RateLimit = { requests: 25, seconds: 1 };
  const onEvent = (event: redis.RedisLimiterEvent) => {
    if (event.type === "away") {
      proven<Same<typeof event, redis.AwayEvent>>();
    } else {
      proven<Same<typeof event, redis.BackEvent>>();
    }
  };
  const options: redis.RedisLimiterOptions = { connection, processes: 8, limit, prefix: "p", onEvent };
  const limiter: Limiter = redis.createRedisLimiter(options);
  createClient({ region: "cn-shanghai", limiter });
  // @ts-expect-error A connection is needed.
  redis.createRedisLimiter({});
}

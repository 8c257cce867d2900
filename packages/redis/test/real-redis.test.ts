// The limiter against a real Redis, without fake time.
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type Limiter } from "@ims-kit/client";
import { startMock } from "@ims-kit/mock";
import { type RedisServer, redisMissing, startRedis } from "@ims-kit/runtimes/redis-server";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRedisLimiter, type RedisLimiterEvent } from "../src/index.ts";

const missing = redisMissing();
const call = { host: "ice.cn-shanghai.aliyuncs.com", action: "List", limit: { requests: 50, seconds: 1 } };

describe.skipIf(missing)(`the limiter in Redis${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let redis: RedisServer;
  const connections: Redis[] = [];
  /** A limiter as another process would have it: with a connection of its own. */
  const openLimiter = (prefix: string) => {
    const connection = new Redis(redis.port, "127.0.0.1").on("error", () => {});
    connections.push(connection);
    const events: RedisLimiterEvent[] = [];
    return { connection, events, limiter: createRedisLimiter({ connection, prefix, onEvent: e => events.push(e) }) };
  };
  beforeAll(async () => {
    redis = await startRedis();
    // A server that just started keeps everybody to silence for longer.
    await sleep(4000);
  }, 30_000);
  afterAll(async () => {
    for (const connection of connections) {
      connection.disconnect();
    }
    await redis?.[Symbol.asyncDispose]();
  });

  test.concurrent("writes no access key id and no secret, and nothing that stays for more than an hour", async () => {
    await using mock = await startMock({ world: { libs: [] } });
    const { connection, limiter } = openLimiter("secrecy");
    const { url: endpoint, credentials } = mock;
    const ims = createClient({ endpoint, credentials, limiter });
    await ims.listRecognitionSamples({
      Algorithm: "face",
      LibId: ["lib1"],
      EntityId: "ANY",
      PageNumber: 1,
      PageSize: 1,
    });
    const keys = await connection.keys("secrecy:*");
    expect(keys.sort().map(key => key.replace(/[0-9a-f]{32}/, "<hash>"))).toEqual([
      "secrecy:{<hash>}:calls",
      "secrecy:{<hash>}:state",
    ]);
    const [calls = "", state = ""] = keys;
    const all = [...keys, ...(await connection.zrange(calls, "0", "-1")), await connection.get(state)].join("\n");
    expect(all).not.toContain(credentials.accessKeyId);
    expect(all).not.toContain(credentials.accessKeySecret);
    for (const key of keys) {
      const left = await connection.pttl(key);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(3_600_000);
    }
  });

  test.concurrent("slows all for a throttle that one met, and lets them recover together", async () => {
    const [one, other] = [openLimiter("throttle").limiter, openLimiter("throttle").limiter];
    await Promise.all([one.acquire("id/List", undefined, call), other.acquire("id/List", undefined, call)]);
    const throttledAt = performance.now();
    one.throttled?.("id/List", 400);
    await sleep(50);
    await other.acquire("id/List", undefined, call);
    expect(performance.now() - throttledAt).toBeGreaterThan(390);
    // Half of the limit, a tenth of it more a second later.
    await sleep(1400);
    const [first, second] = await Promise.all([permitsIn(one, 900), permitsIn(other, 900)]);
    expect(first.length + second.length).toBeLessThanOrEqual(38);
    expect(first.length + second.length).toBeGreaterThan(20);
    // Together: neither takes what the throttle took from the other.
    for (const { length } of [first, second]) {
      expect(length / (first.length + second.length)).toBeGreaterThan(0.3);
    }
    await sleep(4500);
    const later = await Promise.all([permitsIn(one, 1100), permitsIn(other, 1100)]);
    expect(later.flat().length).toBeGreaterThanOrEqual(45);
  });

  test.concurrent("keeps no pause for longer than a minute, however it came into Redis", async () => {
    const { connection, limiter } = openLimiter("pause");
    await limiter.acquire("id/List", undefined, call);
    limiter.throttled?.("id/List", 86_400_000);
    await sleep(50);
    const pauseIn = async () => {
      const [state = ""] = await connection.keys("pause:*:state");
      const script =
        "local t, s = redis.call('TIME'), cmsgpack.unpack(redis.call('GET', KEYS[1])); return math.floor(s.pause - t[1] * 1000000 - t[2])";
      return { state, left: Number(await connection.eval(script, 1, state)) / 1000 };
    };
    const { state, left } = await pauseIn();
    expect(left).toBeLessThanOrEqual(60_000);
    expect(left).toBeGreaterThan(50_000);
    // Another version of the limiter, or anybody else, may have written a longer one.
    const script =
      "local s = cmsgpack.unpack(redis.call('GET', KEYS[1])); s.pause = s.pause + 1e16; redis.call('SET', KEYS[1], cmsgpack.pack(s))";
    await connection.eval(script, 1, state);
    await Promise.allSettled([limiter.acquire("id/List", AbortSignal.timeout(200), call)]);
    expect((await pauseIn()).left).toBeLessThanOrEqual(60_000);
  });

  test.concurrent("is silent when a part of what it wrote is gone, as after an eviction", async () => {
    const { connection, events, limiter } = openLimiter("loss");
    await limiter.acquire("id/List", undefined, call);
    const [calls = ""] = (await connection.keys("loss:*")).sort();
    events.length = 0;
    await sleep(120);
    await connection.del(calls);
    await limiter.acquire("id/List", undefined, call);
    expect(events.map(event => (event.type === "away" ? event.reason : event.type))).toEqual(["lost", "back"]);
  });

  test.concurrent("does not trust what an earlier run of the server wrote: calls since then are missing in it", async () => {
    await using server = await startRedis();
    const connect = () => {
      const connection = new Redis(server.port, "127.0.0.1").on("error", () => {});
      connections.push(connection);
      return connection;
    };
    const before = connect();
    await createRedisLimiter({ connection: before }).acquire("id/List", undefined, call);
    await before.save();
    await server.restart();
    const after = connect();
    const events: RedisLimiterEvent[] = [];
    const limiter = createRedisLimiter({ connection: after, onEvent: event => events.push(event) });
    expect(await after.keys("*")).toHaveLength(2);
    await limiter.acquire("id/List", undefined, call);
    expect(events[0]).toMatchObject({ type: "away", reason: "lost", share: 12 });
  });
});

/** Takes permits for that many milliseconds, 8 at a time; each call is over at once. */
async function permitsIn(limiter: Limiter, ms: number): Promise<number[]> {
  const times: number[] = [];
  const signal = AbortSignal.timeout(ms);
  const takeOn = async () => {
    while (!signal.aborted) {
      const release = await limiter.acquire("id/List", signal, call);
      times.push(performance.now());
      release?.();
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, takeOn));
  return times;
}

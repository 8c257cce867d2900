import type { Redis } from "ioredis";
import type { RedisClientType } from "redis";
import { expect, expectTypeOf, test } from "vitest";
import { createRedisLimiter } from "./create-redis-limiter.ts";
import { quotaScript } from "./quota-script.ts";
import type { RedisConnection } from "./redis-connection.ts";

const call = { host: "ice.cn-shanghai.aliyuncs.com", action: "List", limit: { requests: 50, seconds: 1 } };

const { connection } = openConnection();

/** A Redis that gives a permit for every question. */
function openConnection(answer: (command: string, args: string[]) => unknown = () => [0, 1, 0, 7, 8, 9]) {
  const sent: string[][] = [];
  const connection = {
    async call(command: string, ...args: string[]) {
      sent.push([command, ...args]);
      return answer(command, args);
    },
  };
  return { connection, sent };
}

test("takes the connections of both libraries as they are", () => {
  expectTypeOf<Redis>().toExtend<RedisConnection>();
  expectTypeOf<RedisClientType>().toExtend<RedisConnection>();
});

test("sends node-redis its command as one list", async () => {
  const sent: string[][] = [];
  const connection = {
    async sendCommand(args: string[]) {
      sent.push(args);
      return [0, 1, 0, 7];
    },
  };
  await createRedisLimiter({ connection }).acquire("id/List", undefined, call);
  expect(sent.map(([command]) => command)).toEqual(["EVALSHA"]);
});

test("sends the script itself to a server that does not know it", async () => {
  const { connection, sent } = openConnection(command => {
    if (command === "EVALSHA") {
      throw new Error("NOSCRIPT No matching script. Please use EVAL.");
    }
    return [0, 1, 0, 7];
  });
  await createRedisLimiter({ connection }).acquire("id/List", undefined, call);
  expect(sent.map(([command]) => command)).toEqual(["EVALSHA", "EVAL"]);
  expect(sent[1]?.[1]).toBe(quotaScript(call.limit));
});

test("sends no access key id, but a hash of it with region and operation", async () => {
  const { connection, sent } = openConnection();
  const limiter = createRedisLimiter({ connection });
  const keysOf = async (key: string, host: string) => {
    await limiter.acquire(key, undefined, { ...call, host });
    return sent.at(-1)?.slice(3, 5).join(" ");
  };
  const mine = await keysOf("LTAI5tExample/List", "ice.cn-shanghai.aliyuncs.com");
  expect(mine).toMatch(/^ims-kit:\{([0-9a-f]{32})\}:calls ims-kit:\{\1\}:state$/);
  expect(await keysOf("LTAI5tExample/List", "ice.cn-beijing.aliyuncs.com")).not.toBe(mine);
  expect(await keysOf("LTAI5tExample/Other", "ice.cn-shanghai.aliyuncs.com")).not.toBe(mine);
  expect(await keysOf("LTAI5tOther/List", "ice.cn-shanghai.aliyuncs.com")).not.toBe(mine);
  expect(JSON.stringify(sent)).not.toContain("LTAI5t");
});

test("shares one quota between a region's public host and the one inside its VPC", async () => {
  const { connection, sent } = openConnection();
  const limiter = createRedisLimiter({ connection });
  await limiter.acquire("id/List", undefined, call);
  // The permit that came along serves the next call, whatever its host.
  await limiter.acquire("id/List", undefined, { ...call, host: "ice-vpc.cn-shanghai.aliyuncs.com" });
  expect(sent).toHaveLength(1);
});

test("a throttle slows the quotas of its key only", async () => {
  const { connection, sent } = openConnection();
  const limiter = createRedisLimiter({ connection, prefix: "mine" });
  await limiter.acquire("id/List", undefined, call);
  await limiter.acquire("id/Other", undefined, call);
  limiter.throttled?.("id/List", 700);
  limiter.throttled?.("unknown/List", 700);
  expect(sent.slice(2).map(([, , , calls, , , , , , throttle]) => [calls, throttle])).toEqual([
    [sent[0]?.[3], "700000"],
  ]);
  expect(sent[0]?.[3]).toMatch(/^mine:/);
});

test("lets calls of operations without a limit pass, unless it has one of its own", async () => {
  const { connection, sent } = openConnection();
  expect(createRedisLimiter({ connection }).acquire("id/List")).toBeUndefined();
  await createRedisLimiter({ connection, limit: { requests: 5, seconds: 1 } }).acquire("id/List");
  expect(sent).toHaveLength(1);
});

test("keeps going when an observer throws", async () => {
  const { connection } = openConnection(() => {
    throw new Error("connection is closed");
  });
  const onEvent = () => {
    throw new Error("observer");
  };
  const limiter = createRedisLimiter({ connection, onEvent });
  const controller = new AbortController();
  const waiting = limiter.acquire("id/List", controller.signal, call);
  await new Promise(resolve => setImmediate(resolve));
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});

test.each<[options: unknown, message: string]>([
  [undefined, "options are an object, e.g. createRedisLimiter({ connection })"],
  [
    {},
    '"connection" takes a client of ioredis, or a connected one of redis (node-redis), not a value of type undefined',
  ],
  [{ connection: {} }, '"connection" takes a client of ioredis, or a connected one of redis (node-redis), not a value'],
  [{ connection: "redis://:SECRET@host" }, "not a value of type string"],
  [{ connection, process: 4 }, 'there is no option "process": there are connection, processes, limit, prefix,'],
  [{ connection, processes: 0 }, '"processes" takes a number from 1 up, not 0'],
  [{ connection, processes: "4" }, '"processes" takes a number from 1 up, not a value of type string'],
  [{ connection, limit: { requests: 0.5, seconds: 1 } }, '"limit" takes { requests, seconds }, both above 0'],
  [{ connection, prefix: "{mine}" }, '"prefix" takes a text without { and }'],
  [{ connection, onEvent: "log" }, '"onEvent" takes a function'],
  [{ connection, clock: {} }, '"clock" takes an object with now() and after()'],
])("refuses the options %j", (options, message) => {
  expect(() => createRedisLimiter(options as never)).toThrow(TypeError);
  expect(() => createRedisLimiter(options as never)).toThrow(message);
});

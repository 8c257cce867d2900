// A process that calls at full speed, forked by fleet.ts.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createClient, isApiError, isNetworkError, type Limiter } from "@ims-kit/client";
import { createRedisLimiter, type RedisLimiterEvent } from "@ims-kit/redis";
import { Redis } from "ioredis";
import { RateLimiterQueue, RateLimiterRedis } from "rate-limiter-flexible";
import { createClient as createNodeRedis } from "redis";
import type { CallerOptions, CallerReport } from "./fleet.ts";

const options = JSON.parse(process.argv[2] as string) as CallerOptions;
const query = { Algorithm: "face", LibId: ["lib1"], EntityId: "ANY", PageNumber: 1, PageSize: 1 } as const;
const report: CallerReport = { answers: 0, failures: {}, longest: 0, stall: 0, events: [] };
let stopped = false;

const { endpoint, credentials, deadline } = options;
const limiter = options.limiter === "ims-kit" ? await ourLimiter() : theirLimiter();
const ims = createClient({ endpoint, credentials, limiter, deadline, userAgent: options.name });
process.on("message", message => {
  if (message === "go") {
    void callAll();
  } else {
    stopped = true;
  }
});
process.send?.("ready");

async function callAll() {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await Promise.all(Array.from({ length: options.concurrency }, callOn));
  report.stall = delay.percentile(99) / 1e6;
  process.send?.(report, () => process.exit());
}

async function callOn() {
  while (!stopped) {
    const began = performance.now();
    try {
      await ims.listRecognitionSamples(query);
      report.answers++;
    } catch (error) {
      const kind = isApiError(error) ? error.code : isNetworkError(error) ? error.reason : String(error);
      report.failures[kind] = (report.failures[kind] ?? 0) + 1;
    }
    report.longest = Math.max(report.longest, performance.now() - began);
  }
}

async function ourLimiter(): Promise<Limiter> {
  const connection = options.library === "ioredis" ? openIoredis() : await openNodeRedis();
  const onEvent = (event: RedisLimiterEvent) =>
    report.events.push(event.type === "away" ? `away: ${event.reason}` : event.type);
  return createRedisLimiter({ connection, onEvent });
}

/** The peer: its fixed window in Redis behind its own queue. */
function theirLimiter(): Limiter {
  const window = new RateLimiterRedis({ storeClient: openIoredis(), points: 50, duration: 1 });
  const queue = new RateLimiterQueue(window);
  return {
    async acquire(key) {
      await queue.removeTokens(1, key);
    },
  };
}

function openIoredis(): Redis {
  return new Redis(options.redisPort, "127.0.0.1").on("error", ignore);
}

async function openNodeRedis() {
  const client = createNodeRedis({ url: `redis://127.0.0.1:${options.redisPort}` }).on("error", ignore);
  await client.connect();
  return client;
}

function ignore() {
  // The limiter reports it as an event; both libraries connect again by themselves.
}

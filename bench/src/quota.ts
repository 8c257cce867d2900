// `pnpm bench quota`: what a place costs, in process and through Redis, and how much of the limit several processes use, beside
// rate-limiter-flexible.
import { setTimeout as sleep } from "node:timers/promises";
import { createRateLimiter, type Limiter } from "@ims-kit/client";
import { createRedisLimiter } from "@ims-kit/redis";
import { redisMissing, startRedis } from "@ims-kit/runtimes/redis-server";
import { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { startFleet } from "./quota/fleet.ts";
import { busiestWindow, ratePerSecond } from "./quota/sliding-window.ts";

/** Wide, so that nobody waits and only the way to a place is measured. */
const wide = { requests: 1_000_000, seconds: 1 };
const call = { host: "ice.cn-shanghai.aliyuncs.com", action: "List", limit: wide };
const rounds = 9;

/** Measures all figures of the quota and prints tables, and whether each figure was reached. */
export async function run(): Promise<void> {
  console.log("one place, microseconds (median of rounds)\n");
  const inProcess = await microseconds(20_000, await placesOf(createRateLimiter({ limit: wide })));
  row("in process", inProcess.toFixed(2));
  const figures = [figure("a place in process costs at most 2 us", inProcess <= 2, `${inProcess.toFixed(2)} us`)];
  const missing = redisMissing();
  if (missing) {
    console.log(`\nnot measured: ${missing}`);
  } else {
    figures.push(await throughRedis(), ...(await againstTheLimit()));
  }
  console.log(`\n${figures.join("\n")}`);
}

async function throughRedis() {
  await using server = await startRedis();
  const redis = new Redis(server.port, "127.0.0.1");
  const script = String(await redis.script("LOAD", "return { 0, 1, 2, 3 }"));
  const peer = new RateLimiterRedis({ storeClient: redis, points: wide.requests, duration: 1 });
  const ours = createRedisLimiter({ connection: redis, limit: wide });
  const ask = await placesOf(ours);
  const ways: [name: string, places: number, step: () => Promise<unknown>][] = [
    ["bare round trip (PING)", 1, () => redis.call("PING")],
    ["bare script (EVALSHA)", 1, () => redis.call("EVALSHA", script, "2", "a", "b", "1", "2", "3", "4", "5")],
    ["ours, one by one", 1, ask],
    ["ours, 8 at a time", 8, () => Promise.all(Array.from({ length: 8 }, ask))],
    ["rate-limiter-flexible", 1, () => peer.consume("key")],
  ];
  // Rounds alternate, so that a busy moment of the machine hits all.
  const costs = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, places, step] of ways) {
      const cost = (await microseconds(1000, step, 1)) / places;
      costs.set(name, [...(costs.get(name) ?? []), cost]);
    }
  }
  redis.disconnect();
  const of = (name: string) => median(costs.get(name) ?? []);
  const bare = of("bare round trip (PING)");
  for (const [name] of ways) {
    row(name, of(name).toFixed(1), `${(of(name) / bare).toFixed(2)} x`);
  }
  // Of two places that are asked for one after the other, the second comes along with the first.
  row(
    "ours, where it must ask",
    (of("ours, one by one") * 2).toFixed(1),
    `${((of("ours, one by one") * 2) / bare).toFixed(2)} x`,
  );
  const ratio = of("ours, one by one") / bare;
  return figure("a place through Redis costs at most 1.3 round trips", ratio <= 1.3, ratio.toFixed(2));
}

async function againstTheLimit() {
  console.log("\n4 processes at full speed for 10 s against the mock's limit of 50 a second\n");
  row("", "calls/s", "busiest s", "throttles", "least and most of a process");
  const figures: string[] = [];
  for (const limiter of ["ims-kit", "rate-limiter-flexible"] as const) {
    await using fleet = await startFleet({ limiter });
    await sleep(11_000);
    const reports = await fleet.stop();
    const calls = fleet.calls.filter(({ time }) => time >= fleet.began);
    const answered = calls.filter(({ verdict }) => verdict === "OK");
    const busiest = busiestWindow(
      calls.map(({ time }) => time),
      1000,
    );
    const throttles = calls.length - answered.length;
    const counted = answered.slice(0, 500);
    const shares = reports.map((_, index) => counted.filter(({ caller }) => caller === `caller-${index + 1}`).length);
    const range = `${Math.min(...shares)} to ${Math.max(...shares)}`;
    const rate = ratePerSecond(
      answered.map(({ time }) => time),
      0,
      500,
    );
    row(limiter, rate.toFixed(1), `${busiest}`, `${throttles}`, range);
    if (limiter !== "ims-kit") {
      continue;
    }
    const used = rate / 50;
    figures.push(
      figure("no second over the limit, no throttle", busiest <= 50 && throttles === 0, `${busiest}, ${throttles}`),
      figure("at least 95 % of the limit used", used >= 0.95, `${(used * 100).toFixed(1)} %`),
    );
  }
  return figures;
}

/** Takes a place and tells at once that its call is over; the first place is taken here, as it may wait. */
async function placesOf(limiter: Limiter): Promise<() => Promise<void>> {
  const take = async () => {
    const release = await limiter.acquire("id/List", undefined, call);
    release?.();
  };
  await take();
  return take;
}

/** How long a step takes, one after another: the median of rounds. */
async function microseconds(count: number, step: () => Promise<unknown>, times = rounds): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < times; round++) {
    const began = performance.now();
    for (let index = 0; index < count; index++) {
      await step();
    }
    costs.push(((performance.now() - began) * 1000) / count);
  }
  return median(costs);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] as number;
}

function figure(claim: string, isReached: boolean, measured: string): string {
  return `  ${isReached ? "reached    " : "NOT reached"}  ${claim}: ${measured}`;
}

function row(name: string, ...cells: string[]) {
  console.log(`  ${name.padEnd(26)}${cells.map(cell => cell.padStart(12)).join("")}`);
}

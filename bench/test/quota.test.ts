// One account, many processes: the quota holds, as the mock counts it. Real processes, a real Redis, no fake time.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { type RedisServer, redisMissing, startRedis } from "@ims-kit/runtimes/redis-server";
import { Redis } from "ioredis";
import { afterAll, describe, expect, type TestContext, test } from "vitest";
import { type CallerReport, type Fleet, type FleetOptions, startFleet } from "../src/quota/fleet.ts";
import { busiestWindow, countBetween, ratePerSecond } from "../src/quota/sliding-window.ts";

/** What a run came to. */
interface Run {
  readonly fleet: Fleet;
  /** When each call came, oldest first. */
  readonly times: readonly number[];
  readonly reports: readonly CallerReport[];
}

/** The mock cannot count calls while it is kept from running for longer than this, in milliseconds. */
const mostStall = 150;
/** Callers whose timers fire later than this show the machine's limit, not the quota's, in milliseconds. */
const mostLateness = 25;
const missing = redisMissing();
const title = missing ? `processes that share a quota (skipped: ${missing})` : "processes that share a quota";
const timeout = 120_000;
/** One for each test, started together: a Redis must run for a while before it trusts itself. */
const servers: Promise<RedisServer>[] = missing ? [] : Array.from({ length: 5 }, startRedis);
afterAll(async () => {
  for (const server of servers) {
    await (await server)[Symbol.asyncDispose]();
  }
});

/**
 * Lets a fleet call while `act` goes on. What is promised must hold whatever happens: nobody is over the limit, and every call
 * ends. A run on a machine too busy to run the mock says nothing; one too busy to run the callers says nothing about figures,
 * which `check` looks at. Such runs are made again, twice at most.
 */
async function measure(
  context: TestContext,
  options: FleetOptions,
  act: (fleet: Fleet) => Promise<void>,
  check: (run: Run) => void,
) {
  const { deadline = 10_000 } = options;
  let busy = "";
  for (let attempt = 0; attempt < 3; attempt++) {
    await using fleet = await startFleet({ ...options, redis: await servers.pop() });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await act(fleet);
    const reports = await fleet.stop();
    const stall = Math.round(delay.max / 1e6);
    delay.disable();
    busy = `the mock did not run for ${stall} ms`;
    if (stall > mostStall) {
      continue;
    }
    const times = fleet.calls.map(({ time }) => time);
    expect(busiestWindow(times, 1000)).toBeLessThanOrEqual(50);
    expect([...new Set(fleet.calls.map(({ verdict }) => verdict))]).toEqual(["OK"]);
    for (const { failures, longest } of reports) {
      expect(Object.keys(failures).filter(kind => kind !== "timeout")).toEqual([]);
      // A second more, as the machine may be busy.
      expect(longest).toBeLessThan(deadline + 1000);
    }
    const lateness = Math.round(Math.max(...reports.map(({ stall }) => stall)));
    busy = `the callers' timers fired ${lateness} ms late`;
    if (lateness > mostLateness) {
      continue;
    }
    check({ fleet, times, reports });
    return;
  }
  context.skip(`this machine is too busy: ${busy}`);
}

describe.skipIf(missing)(title, { timeout }, () => {
  test("use at least 95 % of the limit, each within 10 % of its share, and meet no throttle", async context => {
    await measure(
      context,
      {},
      () => sleep(11_000),
      ({ fleet: { calls, began }, times, reports }) => {
        const from = times.findIndex(time => time >= began);
        expect(ratePerSecond(times, from, 500)).toBeGreaterThanOrEqual(0.95 * 50);
        const counted = calls.slice(from, from + 500);
        for (const index of reports.keys()) {
          const share = counted.filter(({ caller }) => caller === `caller-${index + 1}`).length;
          expect(Math.abs(share / (counted.length / reports.length) - 1)).toBeLessThanOrEqual(0.1);
        }
      },
    );
  });

  test("take over the share of one that is killed within a second", async context => {
    let killed = 0;
    await measure(
      context,
      {},
      async fleet => {
        await sleep(3000);
        fleet.kill("caller-2");
        killed = Date.now();
        await sleep(4200);
      },
      ({ fleet: { calls } }) => {
        const others = calls.filter(({ caller }) => caller !== "caller-2").map(({ time }) => time);
        const from = others.findLastIndex(time => time < killed + 1000);
        expect(ratePerSecond(others, from, 100)).toBeGreaterThanOrEqual(47);
      },
    );
  });

  test("keep the promise when the data of Redis is flushed", async context => {
    await measure(
      context,
      { deadline: 2500 },
      async fleet => {
        await sleep(1500);
        const redis = new Redis(fleet.redis.port, "127.0.0.1");
        await redis.flushall();
        redis.disconnect();
        await sleep(3000);
      },
      ({ reports }) => {
        for (const { events } of reports) {
          expect(events.slice(-2)).toEqual(["away: lost", "back"]);
        }
      },
    );
  });

  test("keep the promise when Redis pauses for 3 s: they go by their local shares, and come back", async context => {
    let resumed = 0;
    await measure(
      context,
      { deadline: 2500 },
      async fleet => {
        await sleep(1500);
        fleet.redis.pause();
        await sleep(3000);
        resumed = Date.now();
        fleet.redis.resume();
        await sleep(4500);
      },
      ({ times, reports }) => {
        const local = countBetween(times, resumed - 1000, resumed);
        expect(local).toBeGreaterThan(0);
        expect(local).toBeLessThanOrEqual(48);
        for (const { events } of reports) {
          expect(events.slice(-2)).toEqual(["away: slow", "back"]);
        }
      },
    );
  });

  test("keep the promise when Redis is killed and starts again without its data", async context => {
    let restarted = 0;
    await measure(
      context,
      { deadline: 2500 },
      async fleet => {
        await sleep(1500);
        await fleet.redis.kill();
        await sleep(2500);
        restarted = Date.now();
        await fleet.redis.restart();
        await sleep(5000);
      },
      ({ times, reports }) => {
        const local = countBetween(times, restarted - 1000, restarted);
        expect(local).toBeGreaterThan(0);
        expect(local).toBeLessThanOrEqual(48);
        for (const { events } of reports) {
          expect(events.at(-2)).toMatch(/^away: (gone|slow)$/);
          expect(events.at(-1)).toBe("back");
        }
      },
    );
  });
});

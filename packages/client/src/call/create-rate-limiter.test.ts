import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFakeClock } from "../../test/fixtures/fake-clock.ts";
import { createRateLimiter } from "./create-rate-limiter.ts";
import type { Limiter } from "./limiter.ts";

const limit = { requests: 50, seconds: 1 };
const call = { host: "ice.test", action: "List", limit };

/** The most of these moments that any stretch of that many milliseconds holds. */
function most(times: readonly number[], window: number): number {
  return Math.max(...times.map((from, index) => times.slice(index).filter(time => time < from + window).length));
}

async function acquireMany(limiter: Limiter, clock: ReturnType<typeof createFakeClock>, count: number, key = "a/List") {
  const times: number[] = [];
  const all = Array.from({ length: count }, async (_, index) => {
    await limiter.acquire(key, undefined, call);
    times.push(clock.now());
    return index;
  });
  return { all, times };
}

describe("the rate limiter", () => {
  test("lets through at least 95 % of the limit, and in no sliding second more than it", async () => {
    const clock = createFakeClock();
    const { all, times } = await acquireMany(createRateLimiter({ clock }), clock, 1000);
    await clock.run(Promise.all(all));
    expect(most(times, 1000)).toBe(50);
    // The first 50 go at once; the others take their time.
    expect((1000 - 50) / (clock.now() / 1000)).toBeGreaterThanOrEqual(50 * 0.95);
  });

  test("keeps the limit whenever callers come", async () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(gaps, async bursts => {
        const clock = createFakeClock();
        const limiter = createRateLimiter({ clock });
        const times: number[] = [];
        const calls: Promise<void>[] = [];
        for (const [gap, size] of bursts) {
          await clock.advance(gap);
          for (let count = 0; count < size; count++) {
            calls.push(Promise.resolve(limiter.acquire("k", undefined, call)).then(() => void times.push(clock.now())));
          }
        }
        await clock.run(Promise.all(calls));
        expect(most(times, 1000)).toBeLessThanOrEqual(50);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("serves first come first, also those who come while others wait", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ clock });
    const order: number[] = [];
    const calls: Promise<void>[] = [];
    for (let index = 0; index < 160; index++) {
      if (index % 40 === 0) {
        await clock.advance(100);
      }
      calls.push(Promise.resolve(limiter.acquire("k", undefined, call)).then(() => void order.push(index)));
    }
    await clock.run(Promise.all(calls));
    expect(order).toEqual(Array.from({ length: 160 }, (_, index) => index));
  });

  test("keeps keys apart, and shares one among all who use it", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ clock });
    const one = await acquireMany(limiter, clock, 50, "a/List");
    const other = await acquireMany(limiter, clock, 50, "b/List");
    await clock.run(Promise.all([...one.all, ...other.all]));
    expect(clock.now()).toBe(0);
    const more = await acquireMany(limiter, clock, 1, "a/List");
    await clock.run(Promise.all(more.all));
    expect(clock.now()).toBe(1030);
  });

  test("gives an aborted caller's place to the next", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ clock });
    const { all } = await acquireMany(limiter, clock, 50);
    await Promise.all(all);
    const controllers = Array.from({ length: 100 }, () => new AbortController());
    const waiting = controllers.map(({ signal }) => limiter.acquire("a/List", signal, call) as Promise<void>);
    const last = limiter.acquire("a/List", undefined, call) as Promise<void>;
    for (const controller of controllers) {
      controller.abort("gone");
    }
    expect(await Promise.allSettled(waiting)).toEqual(controllers.map(() => ({ status: "rejected", reason: "gone" })));
    await clock.run(last);
    expect(clock.now()).toBe(1030);
    expect(clock.waiting).toBe(0);
    expect(() => limiter.acquire("a/List", AbortSignal.abort("late"), call)).toThrow("late");
  });

  test("slows all callers of a key down after a throttle, pauses as long as asked, and recovers", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ clock });
    const times: number[] = [];
    let going = true;
    const caller = async () => {
      while (going) {
        await limiter.acquire("k", undefined, call);
        times.push(clock.now());
        await new Promise<void>(resolve => clock.after(5, resolve));
      }
    };
    const callers = Promise.all([caller(), caller(), caller(), caller()]);
    const perSecond = (from: number) => times.filter(time => time >= from && time < from + 1000).length;
    await clock.advance(3000);
    expect(perSecond(2000)).toBeGreaterThanOrEqual(47);
    // Four calls under way are throttled together.
    for (let count = 0; count < 4; count++) {
      limiter.throttled?.("k", 500);
    }
    await clock.advance(12_000);
    expect(times.filter(time => time > 3000 && time < 3500)).toEqual([]);
    expect(perSecond(3500)).toBeGreaterThanOrEqual(20);
    expect(perSecond(3500)).toBeLessThanOrEqual(32);
    expect(perSecond(13_000)).toBeGreaterThanOrEqual(47);
    expect(most(times, 1000)).toBeLessThanOrEqual(50);
    going = false;
    await clock.run(callers);
  });

  test("goes down to one call a window under throttle after throttle, and not below", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ clock });
    await limiter.acquire("k", undefined, call);
    for (let count = 0; count < 20; count++) {
      await clock.advance(600);
      limiter.throttled?.("k", 0);
    }
    const { all } = await acquireMany(limiter, clock, 3, "k");
    const before = clock.now();
    await clock.run(Promise.all(all));
    expect(clock.now() - before).toBeLessThanOrEqual(2100);
  });

  test("keeps a limit of the caller's own", async () => {
    const clock = createFakeClock();
    const { all } = await acquireMany(createRateLimiter({ clock, limit: { requests: 10, seconds: 1 } }), clock, 21);
    await clock.run(Promise.all(all));
    expect(clock.now()).toBe(2060);
  });
});

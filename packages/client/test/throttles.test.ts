import { expect, test } from "vitest";
import { createRateLimiter } from "../src/call/create-rate-limiter.ts";
import { createFakeClock } from "./fixtures/fake-clock.ts";
import { json } from "./fixtures/fake-list.ts";
import { query, refusal, type Scripted, scripted, success } from "./fixtures/scripted.ts";

const ok: Scripted = () => json(success);
const throttle = (after: string) => refusal("Throttling.User", 400, { "x-acs-retry-after": after });

test.each(["86400000", "60001", "999999999"])("a wait of %s ms is cut to a minute", async after => {
  const { outcome } = scripted([throttle(after), ok], { deadline: 1e9 });
  const { waits, took } = await outcome();
  expect(waits).toEqual([60_000 * 1.125]);
  expect(took).toBeLessThan(70_000);
  const { error } = await scripted([throttle(after)], { retry: false }).outcome();
  expect(error).toMatchObject({ retryAfter: 60_000 });
});

test.each(["1e16", "99999999999999999999", "-5", "0", "soon", "Infinity", "0x10", "12.5", ""])(
  "the wait %j is no sane number and counts as none",
  async after => {
    const { waits } = await scripted([throttle(after), ok]).outcome();
    expect(waits).toEqual([100]);
    const { error } = await scripted([throttle(after)], { retry: false }).outcome();
    expect(error).toMatchObject({ code: "Throttling.User", retryAfter: undefined });
  },
);

test.each([
  [1e16, 60_000],
  [Number.POSITIVE_INFINITY, 60_000],
  [-1, 0],
  [Number.NaN, 0],
  [500, 500],
])("a limiter that gets a throttle of %d ms pauses for %d ms", async (asked, paused) => {
  const clock = createFakeClock();
  const limiter = createRateLimiter({ clock, limit: { requests: 100, seconds: 1 } });
  await limiter.acquire("k");
  limiter.throttled?.("k", asked);
  await clock.run(Promise.resolve(limiter.acquire("k")));
  expect(clock.now()).toBe(paused);
});

test("a call that a throttle keeps waiting names it, also where another client met it", async () => {
  const clock = createFakeClock();
  const limiter = createRateLimiter({ clock });
  const first = scripted([throttle("30000")], { clock, limiter, retry: false });
  await first.outcome();
  const message =
    "[timeout] the deadline of 5000 ms ended while waiting for the rate limit, lowered by a throttle: POST ListRecognitionSamples at https://ice.cn-shanghai.aliyuncs.com/";
  for (const { ims, requests } of [first, scripted([ok], { clock, limiter })]) {
    const sent = requests.length;
    const error = await clock.run(
      ims.listRecognitionSamples(query, { deadline: 5000 }).catch((thrown: unknown) => thrown),
    );
    expect(error).toMatchObject({ name: "NetworkError", message, sent: false });
    expect(requests.length).toBe(sent);
    if (requests === first.requests) {
      expect(error).toHaveProperty("cause.code", "Throttling.User");
    }
  }
});

test("a call that only waits for its turn names no throttle", async () => {
  const clock = createFakeClock();
  const limiter = createRateLimiter({ clock, limit: { requests: 1, seconds: 60 } });
  const { ims } = scripted([ok], { clock, limiter });
  await clock.run(ims.listRecognitionSamples(query));
  const error = await clock.run(ims.listRecognitionSamples(query, { deadline: 500 }).catch((thrown: Error) => thrown));
  expect(error).toHaveProperty("message", expect.stringContaining("while waiting for the rate limit: POST"));
});

import { expect, test } from "vitest";
import { openQuota } from "../test/fixtures/open-quota.ts";

test("asks once for all calls that start together", async () => {
  const { clock, questions, start } = openQuota();
  const went = start(8);
  await clock.advance(0);
  expect(questions.map(({ args }) => args)).toEqual([["me", "8", "0", "0", "-1"]]);
  questions[0]?.answer(0, 5_000_000, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  await clock.advance(0);
  expect(went).toHaveLength(8);
});

test("lets calls go first come first served, as permits are given", async () => {
  const { clock, last, quota } = openQuota();
  const order: number[] = [];
  for (const index of [1, 2, 3]) {
    quota.acquire().then(() => order.push(index));
  }
  await clock.advance(0);
  last().answer(0, 5_000_000, 40_000, 1);
  await clock.advance(0);
  expect(order).toEqual([1]);
  await clock.advance(40);
  last().answer(0, 5_040_000, 0, 2, 3);
  await clock.advance(0);
  expect(order).toEqual([1, 2, 3]);
});

test("reports how long each call took with the next question, or after 100 ms", async () => {
  const { clock, questions, last, quota } = openQuota();
  const first = quota.acquire();
  await clock.advance(0);
  last().answer(0, 5_000_000, 0, 4711);
  const release = await first;
  await clock.advance(30);
  release();
  release();
  await clock.advance(99);
  expect(questions).toHaveLength(1);
  await clock.advance(1);
  expect(last().args).toEqual(["me", "0", "5130000", "0", "-1", "4711", "30000"]);
});

test("renews the permit of a call that is under way every 150 ms", async () => {
  const { clock, last, quota } = openQuota();
  const call = quota.acquire();
  await clock.advance(0);
  last().answer(0, 5_000_000, 0, 4711);
  const release = await call;
  await clock.advance(150);
  expect(last().args.slice(5)).toEqual(["4711", "450000"]);
  last().answer(0, 5_150_000, 0);
  await clock.advance(150);
  expect(last().args.slice(5)).toEqual(["4711", "600000"]);
  last().answer(0, 5_300_000, 0);
  await clock.advance(100);
  release();
  await clock.advance(100);
  expect(last().args.slice(5)).toEqual(["4711", "400000"]);
});

test("keeps a permit that nobody waits for for the next call, and returns it unused after that", async () => {
  const { clock, questions, last, start } = openQuota();
  start(1);
  await clock.advance(0);
  last().answer(0, 5_000_000, 0, 1, 2, 3);
  const next = start(1);
  await clock.advance(0);
  expect([next.length, questions.length]).toEqual([1, 1]);
  await clock.advance(100);
  expect(last().args.slice(5)).toEqual(["3", "-1"]);
});

test("forgets a call that is aborted while it waits, and withdraws", async () => {
  const { clock, questions, last, quota } = openQuota();
  const controller = new AbortController();
  const call = quota.acquire(controller.signal);
  await clock.advance(0);
  last().answer(0, 5_000_000, 40_000);
  await clock.advance(0);
  controller.abort(new Error("enough"));
  await expect(call).rejects.toThrow("enough");
  expect(questions).toHaveLength(2);
  expect(last().args[1]).toBe("0");
  await expect(quota.acquire(controller.signal)).rejects.toThrow("enough");
});

test("asks again at once when its question may come from before an outage", async () => {
  const { clock, questions, last, start } = openQuota();
  const went = start(1);
  await clock.advance(0);
  last().answer(1, 5_000_000, 0);
  await clock.advance(0);
  expect(last().args).toEqual(["me", "1", "5000000", "0", "-1"]);
  expect(questions).toHaveLength(2);
  last().answer(0, 5_000_100, 0, 1);
  await clock.advance(0);
  expect(went).toHaveLength(1);
});

test("is silent for a window and a margin when Redis does not answer, then keeps to its share", async () => {
  const { clock, events, start } = openQuota();
  const went = start(30);
  await clock.advance(500);
  expect(events).toEqual([{ type: "away", quota: "q", reason: "slow", share: 12 }]);
  await clock.advance(1299);
  expect(went).toEqual([]);
  await clock.advance(1);
  expect(went).toEqual(Array(12).fill(1800));
  // No end of these calls is reported, so each counts for 5 s more than its window.
  await clock.advance(6001);
  expect(went).toHaveLength(12);
  await clock.advance(1);
  expect(went).toHaveLength(24);
});

test("asks every 100 ms while the connection fails, and reports its error", async () => {
  const { clock, questions, events, last, start } = openQuota();
  const went = start(1);
  await clock.advance(0);
  const error = new Error("connection is closed");
  for (let count = 1; count <= 13; count++) {
    expect(questions).toHaveLength(count);
    last().fail(error);
    await clock.advance(100);
  }
  expect(events).toEqual([{ type: "away", quota: "q", reason: "gone", share: 12, error }]);
  last().fail(error);
  await clock.advance(0);
  expect(went).toEqual([1300]);
});

test("sends nothing by itself while the answer of a Redis that is back may come", async () => {
  const { clock, last, start } = openQuota();
  start(12);
  await clock.advance(1800);
  const went = start(1);
  last().answer(1, 5_000_000, 0);
  await clock.advance(0);
  expect(last().args).toEqual(["me", "1", "5000000", "1", "-1"]);
  await clock.advance(6100);
  // The second question was not answered either.
  expect(went).toEqual([7802]);
});

test("goes back to Redis through as much silence", async () => {
  const { clock, events, last, start } = openQuota();
  const went = start(60);
  await clock.advance(1800);
  last().answer(1, 5_000_000, 0);
  await clock.advance(0);
  last().answer(2, 5_000_100, 3_500_000);
  await clock.advance(3499);
  expect(went.filter(time => time > 1800 + 3500 - 1300)).toEqual([]);
  await clock.advance(1);
  expect(last().args.slice(0, 4)).toEqual(["me", "48", "0", "0"]);
  last().answer(0, 8_500_200, 0, ...Array.from({ length: 48 }, (_, id) => id));
  await clock.advance(0);
  expect(went).toHaveLength(60);
  expect(events.at(-1)).toEqual({ type: "back", quota: "q", duration: 4800 });
});

test("goes back at once if it sent nothing meanwhile", async () => {
  const { clock, events, last, start } = openQuota();
  const went = start(1);
  await clock.advance(600);
  last().answer(0, 5_000_000, 0, 1);
  await clock.advance(0);
  // That permit was given too long ago to be used.
  expect(went).toEqual([]);
  last().answer(0, 5_000_100, 0, 2);
  await clock.advance(0);
  expect(went).toEqual([600]);
  expect(events.map(({ type }) => type)).toEqual(["away", "back"]);
});

test("reports a throttle at once, and pauses the local share for it", async () => {
  const { clock, last, quota, start } = openQuota();
  start(1);
  await clock.advance(0);
  last().answer(0, 5_000_000, 0, 1);
  await clock.advance(10);
  quota.throttled(1500);
  expect(last().args).toEqual(["me", "0", "5010000", "0", "1500000"]);
  last().fail(new Error("gone"));
  const went = start(1);
  await clock.advance(1500);
  expect(went).toEqual([1510]);
});

test.each([
  [86_400_000, "60000000"],
  [1e16, "60000000"],
  [Number.POSITIVE_INFINITY, "0"],
  [Number.NaN, "0"],
  [-5, "0"],
])("a throttle that asks for %s ms pauses for a minute at most", async (asked, sent) => {
  const { clock, last, quota, start } = openQuota();
  start(1);
  await clock.advance(0);
  last().answer(0, 5_000_000, 0, 1);
  await clock.advance(10);
  quota.throttled(asked);
  expect(last().args[4]).toBe(sent);
});

test.each([
  ["no list", () => "OK"],
  ["too few numbers", () => [0, 5_000_000]],
  ["no numbers", () => [0, "now", "soon"]],
  ["an unknown verdict", () => [9, 5_000_000, 0]],
])("a Redis that answers %s counts as away, and is asked again after a pause", async (_what, reply) => {
  const { clock, questions, events, last, start } = openQuota();
  start(1);
  await clock.advance(0);
  last().answerWith(reply());
  await clock.advance(99);
  expect(events).toMatchObject([{ type: "away", reason: "gone", error: { message: /something other than/ } }]);
  expect(questions).toHaveLength(1);
  await clock.advance(1);
  expect(questions).toHaveLength(2);
});

test.each([-1e19, -1, 0, 1e19])("a wait of %s us for more permits causes no question without a pause", async wait => {
  const { clock, questions, last, start } = openQuota();
  start(1);
  for (let asked = 1; asked <= 3; asked++) {
    await clock.advance(0);
    expect(questions).toHaveLength(asked);
    last().answer(0, 5_000_000, wait);
    await clock.advance(0);
    expect(questions).toHaveLength(asked);
    await clock.advance(wait > 0 ? 60_000 : 1);
  }
});

test("asks at once a second time, and after a pause a third, while its questions come too late", async () => {
  const { clock, questions, last, start } = openQuota();
  start(1);
  await clock.advance(0);
  last().answer(1, 5_000_000, 0);
  await clock.advance(0);
  expect(questions).toHaveLength(2);
  last().answer(1, 5_000_000, 0);
  await clock.advance(99);
  expect(questions).toHaveLength(2);
  await clock.advance(1);
  expect(questions).toHaveLength(3);
});

test("lets the process end: no timer is left when nothing is under way", async () => {
  const { clock, last, quota } = openQuota();
  const call = quota.acquire();
  await clock.advance(0);
  last().answer(0, 5_000_000, 0, 1);
  (await call)();
  await clock.advance(100);
  last().fail(new Error("connection is closed"));
  await clock.advance(0);
  expect(clock.timers).toBe(0);
  expect(quota.isIdle(0)).toBe(true);
});

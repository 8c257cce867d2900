import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { call, valid } from "./fixtures/call.ts";

const clock = { start: "2026-01-28T00:00:00Z", frozen: true } as const;
const start = (seed = 1) => startMock({ port: false, world: "random", rateLimit: "off", auth: false, clock, seed });
/** Lets everything that is settled by now run on. */
const settle = () => new Promise(setImmediate);

test("clock-skew: the Date header is that of a server whose clock is off, for so long as it lasts", async () => {
  await using mock = await start();
  mock.fail({ kind: "clock-skew", ms: 3_600_000 });
  mock.fail({ kind: "clock-skew", ms: -60_000, after: 1 });
  const dates = [await call(mock), await call(mock), await call(mock)].map(({ headers }) => headers.get("date"));
  expect(dates).toEqual([
    "Wed, 28 Jan 2026 01:00:00 GMT",
    "Tue, 27 Jan 2026 23:59:00 GMT",
    "Wed, 28 Jan 2026 00:00:00 GMT",
  ]);
});

test("clock-skew: a signature is judged by the clock that is off", async () => {
  await using mock = await startMock({ port: false, world: "random", clock });
  const codes = [];
  for (const ms of [14 * 60_000, 16 * 60_000, -16 * 60_000]) {
    mock.fail({ kind: "clock-skew", ms });
    codes.push((await call(mock, valid, { credentials: mock.credentials })).body.Code);
  }
  expect(codes).toEqual([undefined, "InvalidTimeStamp.Expired", "InvalidTimeStamp.Expired"]);
});

async function drawn(seed: number): Promise<number[]> {
  await using mock = await start(seed);
  mock.fail({ kind: "latency", ms: [50, 400], rate: 1 });
  const calls = Array.from({ length: 40 }, () => call(mock));
  await expect.poll(() => mock.requests.length).toBe(calls.length);
  mock.clock.advance(400);
  await Promise.all(calls);
  return mock.requests.map(({ milliseconds }) => milliseconds);
}

test("latency: a range is drawn within its bounds, and the same for the same seed", async () => {
  const latencies = await drawn(7);
  expect(Math.min(...latencies)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...latencies)).toBeLessThanOrEqual(400);
  expect(new Set(latencies).size).toBeGreaterThan(20);
  expect(await drawn(7)).toEqual(latencies);
  expect(await drawn(8)).not.toEqual(latencies);
});

test("latency: answers wait for the clock, each for its own time", async () => {
  await using mock = await start();
  mock.fail({ kind: "latency", ms: [50, 400], rate: 1 });
  let answered = 0;
  const calls = Array.from({ length: 20 }, () => call(mock).then(() => answered++));
  await expect.poll(() => mock.requests.length).toBe(calls.length);
  const latencies = mock.requests.map(({ milliseconds }) => milliseconds);
  for (const time of [49, 100, 200, 300, 399, 400]) {
    mock.clock.advance(time - (mock.clock.now() - Date.parse(clock.start)));
    await settle();
    await settle();
    expect(answered).toBe(latencies.filter(latency => latency <= time).length);
  }
  await Promise.all(calls);
});

import { expect, test, vi } from "vitest";
import { createClock } from "./clock.ts";

const start = "2026-01-28T00:00:00Z";

test("stands still while frozen, and moves by what it is advanced", () => {
  const clock = createClock({ start, frozen: true });
  expect(clock.now()).toBe(Date.parse(start));
  clock.advance(1_500);
  expect(clock.now()).toBe(Date.parse(start) + 1_500);
});

test("wakes sleepers in the order of their time, and not before it", async () => {
  const clock = createClock({ start, frozen: true });
  const woken: number[] = [];
  const sleeps = [300, 100, 200].map(ms => clock.sleep(ms).then(() => woken.push(ms)));
  clock.advance(99);
  await Promise.resolve();
  expect(woken).toEqual([]);
  clock.advance(201);
  await Promise.all(sleeps);
  expect(woken).toEqual([100, 200, 300]);
});

test("shortens a delay that is under way on a running clock by what it is advanced", async () => {
  vi.useFakeTimers();
  try {
    const clock = createClock();
    let isAwake = false;
    const slept = clock.sleep(10_000).then(() => {
      isAwake = true;
    });
    clock.advance(9_000);
    await vi.advanceTimersByTimeAsync(999);
    expect(isAwake).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isAwake).toBe(true);
    await slept;
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("lets an aborted sleeper go", async () => {
  const clock = createClock({ frozen: true });
  const controller = new AbortController();
  const slept = clock.sleep(1_000, controller.signal);
  controller.abort();
  await slept;
});

test("runs with the machine's time unless frozen", () => {
  const clock = createClock();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
  clock.advance(60_000);
  expect(clock.now() - Date.now()).toBeGreaterThan(59_000);
  clock.reset();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
});

test("refuses a start that is no date and a step back", () => {
  expect(() => createClock({ start: "yesterday" })).toThrow('clock.start "yesterday" is not a date');
  for (const bad of [-1, Number.NaN, "5" as never, undefined as never]) {
    expect(() => createClock().advance(bad)).toThrow(`clock.advance takes milliseconds from 0 up, not "${bad}"`);
  }
});

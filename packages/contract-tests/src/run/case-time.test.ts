import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startCaseTime } from "./case-time.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const time = startCaseTime(1000, () => new Error("too long"));
  const seen: string[] = [];
  time.over.catch((error: Error) => seen.push(error.message));
  return { ...time, seen };
}

test("is over after its time", async () => {
  const { seen } = start();
  await vi.advanceTimersByTimeAsync(999);
  expect(seen).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual(["too long"]);
});

test("stands still while something waits, however many wait", async () => {
  const { idle, seen } = start();
  await vi.advanceTimersByTimeAsync(400);
  const waits = [1000, 5000].map(wait => idle(new Promise(resolve => setTimeout(resolve, wait))));
  await vi.advanceTimersByTimeAsync(5000);
  await Promise.all(waits);
  await vi.advanceTimersByTimeAsync(599);
  expect(seen).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual(["too long"]);
});

test("is never over once it was stopped, not even when a wait ends", async () => {
  const { idle, stop, seen } = start();
  const wait = idle(new Promise(resolve => setTimeout(resolve, 100)));
  stop();
  await vi.advanceTimersByTimeAsync(5000);
  await wait;
  expect(seen).toEqual([]);
});

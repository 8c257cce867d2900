import { afterEach, expect, test, vi } from "vitest";
import { systemClock } from "./clock.ts";

afterEach(() => vi.useRealTimers());

test.each([2 ** 31, 30 * 86_400_000, Number.POSITIVE_INFINITY])("a timer of %d ms does not fire at once", async ms => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const callback = vi.fn();
  const cancel = systemClock.after(ms, callback);
  await vi.advanceTimersByTimeAsync(20 * 86_400_000);
  expect(callback).not.toHaveBeenCalled();
  cancel();
  expect(vi.getTimerCount()).toBe(0);
});

test.each([-5, Number.NEGATIVE_INFINITY, 0])("a timer of %d ms fires at once, without a warning of Node's", ms => {
  const timer = vi.spyOn(globalThis, "setTimeout");
  systemClock.after(ms, () => {})();
  expect(timer).toHaveBeenCalledWith(expect.any(Function), 0);
  timer.mockRestore();
});

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

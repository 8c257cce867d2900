import { expect, test } from "vitest";
import { createFakeClock } from "../test/fixtures/fake-clock.ts";
import { createLocalShare } from "./local-share.ts";

test("makes room one window after a call has ended", async () => {
  const clock = createFakeClock();
  const share = createLocalShare({ limit: { requests: 8, seconds: 1 }, processes: 4, clock });
  expect(share.requests).toBe(2);
  const release = share.take();
  share.take();
  await clock.advance(40);
  release();
  expect(share.opensAt(clock.now())).toBe(40 + 1002);
});

test("gives each of more processes than calls one call in a longer window", () => {
  const clock = createFakeClock();
  const share = createLocalShare({ limit: { requests: 2, seconds: 1 }, processes: 10, clock });
  share.take()();
  expect(share.opensAt(clock.now())).toBe(5002);
});

test("pauses for a throttle, at least for a window", async () => {
  const clock = createFakeClock();
  const share = createLocalShare({ limit: { requests: 50, seconds: 1 }, processes: 4, clock });
  share.pause(0);
  expect(share.opensAt(clock.now())).toBe(1002);
  share.pause(5000);
  expect(share.opensAt(clock.now())).toBe(5000);
});

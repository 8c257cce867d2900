import { expect, test } from "vitest";
import { createPace } from "./pace.ts";

function createClock() {
  let time = 0;
  return {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

test("gives no more turns in any window than it may", async () => {
  const clock = createClock();
  const pace = createPace(3, 1000, clock);
  const times: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    await pace.turn();
    times.push(clock.now());
  }
  expect(times).toEqual([0, 0, 0, 1000, 1000, 1000, 2000, 2000]);
});

test("never waits without a limit", async () => {
  const clock = createClock();
  const pace = createPace(undefined, 1000, clock);
  await Promise.all(Array.from({ length: 100 }, () => pace.turn()));
  expect(clock.now()).toBe(0);
});

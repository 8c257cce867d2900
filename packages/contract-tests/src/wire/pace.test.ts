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
    const end = await pace.turn();
    times.push(clock.now());
    end();
  }
  expect(times).toEqual([0, 0, 0, 1000, 1000, 1000, 2000, 2000]);
});

test("never waits without a limit", async () => {
  const clock = createClock();
  const pace = createPace(undefined, 1000, clock);
  await Promise.all(Array.from({ length: 100 }, () => pace.turn()));
  expect(clock.now()).toBe(0);
});

test("a place is free one window after the answer: calls that arrive late do not meet those that come next", async () => {
  const clock = createClock();
  const pace = createPace(2, 1000, clock);
  const ends = [await pace.turn(), await pace.turn()];
  const third = pace.turn();
  // All places are under way: the third waits for an answer, however long that takes.
  await clock.sleep(1500);
  for (const end of ends) {
    end();
  }
  await third;
  expect(clock.now()).toBe(2500);
});

test("a turn whose signal has ended is not taken, and keeps nobody waiting", async () => {
  const clock = createClock();
  const pace = createPace(1, 1000, clock);
  const end = await pace.turn();
  const stop = new AbortController();
  const abandoned = [pace.turn(stop.signal), pace.turn(stop.signal)].map(turn => turn.catch((reason: Error) => reason));
  const last = pace.turn();
  stop.abort(new Error("the case is over"));
  end();
  for (const reason of await Promise.all(abandoned)) {
    expect(reason).toEqual(new Error("the case is over"));
  }
  await last;
  expect(clock.now()).toBe(1000);
});

test("it is quiet when no turn is asked for or lasts", async () => {
  const clock = createClock();
  const pace = createPace(1, 1000, clock);
  await pace.quiet();
  const end = await pace.turn();
  const second = pace.turn();
  const seen: string[] = [];
  const quiet = pace.quiet().then(() => seen.push("quiet"));
  end();
  const endSecond = await second;
  seen.push("second");
  endSecond();
  await quiet;
  expect(seen).toEqual(["second", "quiet"]);
});

test("what jumps the queue does not wait, but those that come later do", async () => {
  const clock = createClock();
  const pace = createPace(2, 1000, clock);
  const ends = Array.from({ length: 5 }, () => pace.turnNow());
  expect(clock.now()).toBe(0);
  await clock.sleep(100);
  for (const end of ends) {
    end();
  }
  await pace.turn();
  expect(clock.now()).toBe(1100);
});

test("turns of long ago are forgotten", async () => {
  const clock = createClock();
  const pace = createPace(2000, 1000, clock);
  for (let turn = 0; turn < 10_000; turn++) {
    (await pace.turn())();
  }
  expect(clock.now()).toBe(4000);
});

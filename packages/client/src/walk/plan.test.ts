import { expect, test } from "vitest";
import { fetchFromList, json } from "../../test/fixtures/fake-list.ts";
import { scripted } from "../../test/fixtures/scripted.ts";
import type { ClientEvent } from "../index.ts";

const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity", PageSize: 10 } as const;
const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

/** A client whose list answers after that many milliseconds. */
function slowList(count: number, ms: number) {
  const fetch = fetchFromList(
    () => ids(count),
    () => new Promise(resolve => setting.clock.after(ms, resolve)),
  );
  const setting = scripted([], { fetch });
  return { ...setting, fetch };
}

test("a plan says how long the calls take where that is longer than the limit", async () => {
  const { ims, clock } = slowList(30, 2000);
  const plan = (concurrency: number) => clock.run(ims.listRecognitionSamples.plan(query, { concurrency }));
  // Three pages and two of them once more, of 2 s each.
  expect(await plan(4)).toEqual({ items: 30, pages: 3, calls: 5, seconds: 3 });
  expect(await plan(1)).toMatchObject({ seconds: 10 });
});

test("a plan says in one call how many pages, calls and whole seconds a walk takes under the limit", async () => {
  const { ims, clock, fetch } = slowList(2000, 1);
  const plan = await clock.run(ims.listRecognitionSamples.plan(query));
  // 398 calls after the first, 50 of them a second, and a tenth more for throttles.
  expect(plan).toEqual({ items: 2000, pages: 200, calls: 399, seconds: 9 });
  expect(fetch.calls).toHaveLength(1);
  expect(await clock.run(ims.listRecognitionSamples.plan(query, { unique: false }))).toMatchObject({ calls: 200 });
});

test("a plan whose call was throttled does not take the wait for the pace of the others", async () => {
  const list = fetchFromList(() => ids(100));
  const throttle = json({ Code: "Throttling.User", Message: "slow down" }, 400, { "x-acs-retry-after": "4000" });
  let isThrottled = true;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = isThrottled ? throttle : list(input, init);
    isThrottled = false;
    return answer;
  };
  const { ims, clock } = scripted([], { fetch });
  const { calls, seconds } = await clock.run(ims.listRecognitionSamples.plan(query, { concurrency: 1 }));
  expect(calls).toBe(19);
  expect(seconds).toBeLessThan(calls * 4);
});

test("a plan of an empty list counts one page", async () => {
  const { ims, clock } = slowList(0, 0);
  expect(await clock.run(ims.listRecognitionSamples.plan(query))).toMatchObject({ items: 0, pages: 1, calls: 1 });
});

test("progress by the plan's calls rises to 100 % exactly once, also where the list changes", async () => {
  for (const isChanging of [false, true]) {
    let list = ids(95);
    const fetch = fetchFromList(
      () => list,
      () => {
        list = isChanging ? list.slice(1) : list;
      },
    );
    const shown: number[] = [];
    let calls = Number.POSITIVE_INFINITY;
    let done = 0;
    const onEvent = ({ type }: ClientEvent) => {
      done += type === "page" ? 1 : 0;
      shown.push(Math.min(99, Math.floor((100 * done) / calls)));
    };
    const { ims, clock } = scripted([], { fetch, onEvent });
    ({ calls } = await clock.run(ims.listRecognitionSamples.plan(query)));
    done = 0;
    await clock.run(ims.listRecognitionSamples.items(query).toArray());
    shown.push(100);
    expect(shown).toEqual(shown.toSorted((one, other) => one - other));
    expect(shown.filter(percent => percent === 100)).toHaveLength(1);
    expect(shown.filter(percent => percent > 50 && percent < 99).length).toBeGreaterThan(3);
  }
});

test("a plan from a later page counts the pages from there", async () => {
  const { ims, clock, fetch } = slowList(50, 0);
  const plan = await clock.run(ims.listRecognitionSamples.plan({ ...query, PageNumber: 3 }));
  expect(plan).toMatchObject({ items: 50, pages: 3 });
  expect(fetch.calls).toEqual([{ page: 3, size: 10 }]);
});

test("a plan counts the calls that a walk from a later page, or resumed, makes", async () => {
  const { ims, clock, fetch } = slowList(50, 0);
  const { items, plan } = ims.listRecognitionSamples;
  const walked = async (params: typeof query & { PageNumber?: number }, token?: string, stop = 1e9) => {
    const walk = items(params, token ? { token } : {});
    let count = 0;
    const before = fetch.calls.length;
    await clock.run(
      (async () => {
        for await (const _ of walk) {
          if (++count === stop) {
            break;
          }
        }
      })(),
    );
    return { calls: fetch.calls.length - before, token: walk.report.token };
  };
  const later = { ...query, PageNumber: 3 };
  expect((await clock.run(plan(later))).calls).toBe((await walked(later)).calls);
  const { token } = await walked(query, undefined, 25);
  expect((await clock.run(plan(query, { token: token as string }))).calls).toBe((await walked(query, token)).calls);
});

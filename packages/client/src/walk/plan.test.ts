import { expect, test } from "vitest";
import { fetchFromList } from "../../test/fake-list.ts";
import { scripted } from "../../test/scripted.ts";

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
  expect(await plan(4)).toEqual({ items: 30, pages: 3, calls: 5, seconds: 2.5 });
  expect(await plan(1)).toMatchObject({ seconds: 10 });
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

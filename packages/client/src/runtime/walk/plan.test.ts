import { expect, it } from "vitest";
import { fetchFromList } from "../../../test/fake-list.ts";
import { scripted } from "../../../test/scripted.ts";

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

it("a plan says how long the calls take where that is longer than the limit", async () => {
  const { ims, clock } = slowList(30, 2000);
  const plan = (concurrency: number) => clock.run(ims.listRecognitionSamples.plan(query, { concurrency }));
  // Three pages and two of them once more, of 2 s each.
  expect(await plan(4)).toEqual({ items: 30, pages: 3, calls: 5, seconds: 2.5 });
  expect(await plan(1)).toMatchObject({ seconds: 10 });
});

it("a plan from a later page counts the pages from there", async () => {
  const { ims, clock, fetch } = slowList(50, 0);
  const plan = await clock.run(ims.listRecognitionSamples.plan({ ...query, PageNumber: 3 }));
  expect(plan).toMatchObject({ items: 50, pages: 3 });
  expect(fetch.calls).toEqual([{ page: 3, size: 10 }]);
});

import { expect, test } from "vitest";
import { fakeKeys, fetchFromList, json } from "../../test/fixtures/fake-list.ts";
import { createClient, type ItemsOptions } from "../index.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);
const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity", PageSize: 10 } as const;

const ways = ["items", "pages"] as const;

function listOf(count: number) {
  const fetch = fetchFromList(() => ids(count));
  const ims = createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch });
  return { list: ims.listRecognitionSamples, calls: fetch.calls };
}

test.each(ways)("toArray gives all %s, and the report says how the walk went", async way => {
  const { list } = listOf(25);
  const walk = list[way](query);
  expect(await walk.toArray()).toHaveLength(way === "items" ? 25 : 3);
  expect(walk.report).toMatchObject({ status: way === "items" ? "stable" : "uncertain", items: 25, token: undefined });
});

test("toArray stops at its limit, asks for no more pages, and the walk can be resumed there", async () => {
  const { list, calls } = listOf(500);
  const walk = list.items(query, { concurrency: 1 });
  const first = await walk.toArray({ limit: 12 });
  expect(first.map(({ SampleId }) => SampleId)).toEqual(ids(12));
  expect(calls.length).toBeLessThanOrEqual(3);
  const { token } = walk.report;
  const rest = await list.items(query, { token }).toArray();
  expect(rest.map(({ SampleId }) => SampleId)).toEqual(ids(500).slice(12));
});

test("toArray with a limit of 0 asks for nothing", async () => {
  const { list, calls } = listOf(5);
  expect(await list.items(query).toArray({ limit: 0 })).toEqual([]);
  expect(calls).toEqual([]);
});

test.each(ways)("a second loop over %s throws instead of giving nothing", async way => {
  const { list } = listOf(5);
  const walk = list[way](query);
  const loop = async () => {
    for await (const _ of walk) {
      break;
    }
  };
  await loop();
  const message = "a walk can be iterated once: make another, with the token of this one's report to go on";
  await expect(loop()).rejects.toThrow(new TypeError(message));
  await expect(walk.toArray()).rejects.toThrow(new TypeError(message));
});

test("a walk can be stepped by hand before it is looped over", async () => {
  const walk = listOf(3).list.items(query);
  const { value } = await walk.next();
  expect([value, ...(await walk.toArray())].map(item => item?.SampleId)).toEqual(ids(3));
});

test.each<[options: object, message: string]>([
  [{ concurency: 4 }, 'there is no option "concurency": did you mean "concurrency"?'],
  [{ concurrency: "4" }, '"concurrency" takes a number from 0 up, not a string'],
  [{ passes: Number.NaN }, '"passes" takes a number from 0 up, not NaN'],
  [{ unique: 0 }, '"unique" takes true or false, not 0'],
  [{ token: {} }, '"token" takes a text, not an object'],
  [{ timout: 5 }, 'there is no option "timout": did you mean "timeout"?'],
])("walks and plans refuse the options %j before anything is sent", async (options, message) => {
  const { list, calls } = listOf(5);
  expect(() => list.items(query, options as ItemsOptions)).toThrow(new TypeError(message));
  await expect(list.plan(query, options as ItemsOptions)).rejects.toThrow(new TypeError(message));
  await expect(list.items(query).toArray({ limt: 5 } as object)).rejects.toThrow('did you mean "limit"?');
  expect(calls).toEqual([]);
});

test("pages have no options that only items take", () => {
  const options = { passes: 2 } as object;
  expect(() => listOf(5).list.pages(query, options)).toThrow('there is no option "passes": there are');
});

test.each(ways)("%s that fail at a page abort those that are under way", async way => {
  const list = fetchFromList(() => ids(100));
  const signals: AbortSignal[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const page = new URL(String(input)).searchParams.get("PageNumber");
    if (page === "1") {
      return list(input, init);
    }
    if (page === "2") {
      return json({ Code: "Forbidden.RAM", Message: "no" }, 403);
    }
    signals.push(init?.signal as AbortSignal);
    return new Promise(() => {});
  };
  const ims = createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch });
  await expect(async () => {
    for await (const _ of ims.listRecognitionSamples[way](query)) {
      await new Promise(setImmediate);
    }
  }).rejects.toMatchObject({ code: "Forbidden.RAM" });
  expect(signals.map(signal => signal.aborted)).toEqual([true, true, true]);
});

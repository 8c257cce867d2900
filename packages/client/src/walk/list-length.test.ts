import { describe, expect, test } from "vitest";
import { fakeKeys, fetchFromList, json, pageOf } from "../../test/fixtures/fake-list.ts";
import { createClient } from "../index.ts";

const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity" } as const;
const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

/** A service at rest that answers another total, or gives fewer items a page than it is asked for. */
function serviceOf(count: number, { total, most = 1000 }: { total?: unknown; most?: number }) {
  const asked: number[] = [];
  const fetch = async (input: URL | Request | string) => {
    const { searchParams } = new URL(String(input));
    const page = Number(searchParams.get("PageNumber"));
    asked.push(page);
    const size = Math.min(most, Number(searchParams.get("PageSize")));
    return json({ ...pageOf(ids(count), page, size), ...(total !== undefined && { TotalCount: total }) });
  };
  const ims = createClient({
    endpoint: "http://localhost",
    credentials: fakeKeys,
    limiter: false,
    fetch: fetch as typeof globalThis.fetch,
  });
  return { list: ims.listRecognitionSamples, asked };
}

async function all<T>(walk: AsyncIterable<T>, stopAt = Number.POSITIVE_INFINITY): Promise<T[]> {
  const got: T[] = [];
  for await (const one of walk) {
    if (got.push(one) >= stopAt) {
      break;
    }
  }
  return got;
}

describe.each([null, 0, "", 24, 7])("a service that holds 25 items and says %j", total => {
  test("has all its items walked, asked for no page 0, and the walk says uncertain", async () => {
    const { list, asked } = serviceOf(25, { total });
    const walk = list.items({ ...query, PageSize: 10 });
    expect((await all(walk)).map(({ SampleId }) => SampleId)).toEqual(ids(25));
    expect(walk.report.status).toBe("uncertain");
    expect(Math.min(...asked)).toBe(1);
  });

  test("has all its pages walked", async () => {
    const { list } = serviceOf(25, { total });
    const pages = await all(list.pages({ ...query, PageSize: 10 }));
    expect(pages.flatMap(page => page.Samples.Sample.map(({ SampleId }) => SampleId))).toEqual(ids(25));
  });
});

test("a wrong total of an empty list is read once", async () => {
  const { list, asked } = serviceOf(0, { total: null });
  const walk = list.items(query);
  expect(await all(walk)).toEqual([]);
  expect(asked).toEqual([1]);
});

test.each([260, 220, 300, 51])(
  "a walk stopped after %i items resumes without one twice, though pages are smaller than asked for",
  async stop => {
    const { list } = serviceOf(300, { most: 50 });
    const first = list.items({ ...query, PageSize: 100 });
    const got = (await all(first, stop)).map(({ SampleId }) => SampleId);
    const { token } = first.report;
    const rest = token ? await all(list.items({ ...query, PageSize: 100 }, { token })) : [];
    expect([...got, ...rest.map(({ SampleId }) => SampleId)]).toEqual(ids(300));
  },
);

test("a walk from a page of the caller's own does not go before it when it is resumed", async () => {
  const { list } = serviceOf(60, {});
  const params = { ...query, PageNumber: 3, PageSize: 10 };
  const first = list.items(params);
  await all(first, 4);
  const { token } = first.report;
  const rest = await all(list.items(params, { token: token as string }));
  expect(rest.map(({ SampleId }) => SampleId)).toEqual(ids(60).slice(24));
});

test("a page size of 0 is none of the caller's own", async () => {
  const fetch = fetchFromList(() => ids(3));
  const ims = createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch });
  expect(await all(ims.listRecognitionSamples.items({ ...query, PageSize: 0 }))).toHaveLength(3);
  expect(fetch.calls).toEqual([{ page: 1, size: 50 }]);
});

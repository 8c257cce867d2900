import { describe, expect, test } from "vitest";
import { fakeItem, fakeKeys, fetchFromList, json, pageOf } from "../../test/fixtures/fake-list.ts";
import { operation } from "../call/operation.ts";
import type { PaginationDescriptor } from "../call/operation-descriptor.ts";
import { listRecognitionSamples } from "../gen/operations.ts";
import { type ClientOptions, createClient, type ItemsOptions, items, type Walk } from "../index.ts";

const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity" } as const;
const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

function clientFor(fetch: typeof globalThis.fetch, options: Partial<ClientOptions> = {}) {
  return createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch, ...options });
}

async function idsOf(walk: Walk<{ SampleId: string }>, stopAt = Number.POSITIVE_INFINITY): Promise<string[]> {
  const got: string[] = [];
  for await (const { SampleId } of walk) {
    got.push(SampleId);
    if (got.length >= stopAt) {
      break;
    }
  }
  return got;
}

describe("items", () => {
  test("lists every item in order, and looks at all but the last page twice to say stable", async () => {
    const fetch = fetchFromList(() => ids(25));
    const walk = clientFor(fetch).listRecognitionSamples.items({ ...query, PageSize: 10 });
    expect(await idsOf(walk)).toEqual(ids(25));
    expect(walk.report).toEqual({
      status: "stable",
      pages: 5,
      items: 25,
      repeats: 0,
      passes: 2,
      attempts: 5,
      token: undefined,
    });
    expect(fetch.calls.map(call => call.page)).toEqual([1, 2, 3, 1, 2]);
  });

  test("needs one call for a list of one page, and for an empty one", async () => {
    for (const count of [0, 1, 10]) {
      const fetch = fetchFromList(() => ids(count));
      const walk = clientFor(fetch).listRecognitionSamples.items({ ...query, PageSize: 10 });
      expect(await idsOf(walk)).toEqual(ids(count));
      expect(walk.report).toMatchObject({ status: "stable", pages: 1, passes: 1 });
    }
  });

  test("asks for 50 items a page by itself, and does not change the caller's parameters", async () => {
    const fetch = fetchFromList(() => ids(3));
    const params = Object.freeze({ ...query, LibId: Object.freeze(["lib"]) });
    await idsOf(clientFor(fetch).listRecognitionSamples.items(params));
    expect(fetch.calls).toEqual([{ page: 1, size: 50 }]);
    expect(params).toEqual(query);
  });

  test("without parameters, where some are required, names the first of them", async () => {
    const ims = clientFor(fetchFromList(() => ids(3)));
    const { items, pages, plan } = ims.listRecognitionSamples as unknown as Record<string, () => Walk<object>>;
    const missing = new TypeError('parameter "Algorithm" is required: POST ListRecognitionSamples');
    await expect(items?.().next()).rejects.toThrow(missing);
    await expect(pages?.().next()).rejects.toThrow(missing);
    await expect(plan?.()).rejects.toThrow(missing);
  });

  test("asks for no more than the operation's contract allows", async () => {
    const fetch = fetchFromList(() => ids(30));
    const { descriptor } = listRecognitionSamples;
    const pagination = { ...(descriptor.pagination as PaginationDescriptor), pageSize: 20 };
    const small = operation<never, object, { SampleId: string }, typeof query>({ ...descriptor, pagination });
    await idsOf(items(clientFor(fetch), small, query, { passes: 1 }));
    expect(fetch.calls).toEqual([
      { page: 1, size: 20 },
      { page: 2, size: 20 },
    ]);
  });

  test("finds an item that slipped across a border, and says repaired", async () => {
    let list = ids(30);
    const fetch = fetchFromList(
      () => list,
      () => {
        // The first item goes, a new one comes: the total stays, and s10 slips onto the page that was read.
        if (fetch.calls.length === 2) {
          list = [...list.slice(1), "new"];
        }
      },
    );
    const walk = clientFor(fetch).listRecognitionSamples.items({ ...query, PageSize: 10 }, { concurrency: 1 });
    const got = await idsOf(walk);
    expect(got).toContain("s10");
    expect(got.indexOf("s10")).toBeGreaterThan(got.indexOf("s29"));
    expect(walk.report).toMatchObject({ status: "repaired", passes: 3 });
  });

  test("gives up after the passes it may make, and says uncertain", async () => {
    let made = 0;
    let list = ids(30);
    const fetch = fetchFromList(
      () => list,
      () => {
        list = [...list.slice(1), `new${made++}`];
      },
    );
    const walk = clientFor(fetch).listRecognitionSamples.items({ ...query, PageSize: 10 }, { passes: 3 });
    await idsOf(walk);
    expect(walk.report).toMatchObject({ status: "uncertain", passes: 3 });
  });

  test("says uncertain of several pages read once only", async () => {
    const walk = clientFor(fetchFromList(() => ids(11))).listRecognitionSamples.items(
      { ...query, PageSize: 10 },
      { passes: 1 },
    );
    expect(await idsOf(walk)).toEqual(ids(11));
    expect(walk.report).toMatchObject({ status: "uncertain", pages: 2, passes: 1 });
  });

  test("does not look again and again at a total that counts something else", async () => {
    const fetch = fetchFromList(() => ids(12));
    const wrong: typeof globalThis.fetch = async input => {
      const { Samples, ...rest } = (await (await fetch(input)).json()) as { Samples: object };
      return json({ ...rest, TotalCount: 14, Samples });
    };
    const walk = clientFor(wrong).listRecognitionSamples.items({ ...query, PageSize: 10 });
    expect(await idsOf(walk)).toEqual(ids(12));
    expect(walk.report).toMatchObject({ status: "uncertain", passes: 2 });
  });

  test("reads on where the service holds pages smaller than it is asked for", async () => {
    const list = ids(12);
    const clamped: typeof globalThis.fetch = async input => {
      const page = Number(new URL(String(input)).searchParams.get("PageNumber"));
      return json(pageOf(list, page, 5));
    };
    const walk = clientFor(clamped).listRecognitionSamples.items({ ...query, PageSize: 100 });
    expect(await idsOf(walk)).toEqual(list);
    expect(walk.report.status).toBe("stable");
  });

  test("ends at a service that answers every page alike", async () => {
    const page = {
      RequestId: "R",
      PageNumber: 1,
      PageSize: 20,
      TotalCount: 5000,
      Samples: { Sample: [fakeItem("one")] },
    };
    const walk = clientFor(async () => json(page)).listRecognitionSamples.items(query);
    expect(await idsOf(walk)).toEqual(["one"]);
    expect(walk.report.status).toBe("uncertain");
  });

  test("compares items by all they hold where the key is missing", async () => {
    const Sample = [{ ImageUrl: "a" }, { ImageUrl: "b" }, { ImageUrl: "a" }];
    const page = { RequestId: "R", PageNumber: 1, PageSize: 20, TotalCount: 3, Samples: { Sample } };
    const walk = clientFor(async () => json(page)).listRecognitionSamples.items(query);
    expect((await idsOf(walk)).length).toBe(2);
    expect(walk.report).toMatchObject({ status: "uncertain" });
  });

  test("asks for nothing before it is iterated", async () => {
    const fetch = fetchFromList(() => ids(3));
    const walk = clientFor(fetch).listRecognitionSamples.items(query);
    await new Promise(setImmediate);
    expect(fetch.calls).toEqual([]);
    expect(walk.report).toMatchObject({ status: "uncertain", pages: 0, attempts: 0 });
  });

  test("drops nothing and looks once with unique: false", async () => {
    let list = ids(20);
    const fetch = fetchFromList(
      () => list,
      () => {
        if (fetch.calls.length === 2) {
          list = ["new", ...list];
        }
      },
    );
    const walk = clientFor(fetch).listRecognitionSamples.items(
      { ...query, PageSize: 10 },
      { unique: false, concurrency: 1 },
    );
    expect((await idsOf(walk)).filter(id => id === "s9").length).toBe(2);
    expect(walk.report).toMatchObject({ status: "uncertain", passes: 1, repeats: 0 });
  });

  const options: readonly ItemsOptions[] = [{}, { unique: false }];
  test.each(options)("goes on where it was stopped, at any item (%o)", async options => {
    const list = ids(23);
    const ims = clientFor(fetchFromList(() => list));
    for (let stopAt = 1; stopAt <= 23; stopAt++) {
      const first = ims.listRecognitionSamples.items({ ...query, PageSize: 5 }, options);
      const before = await idsOf(first, stopAt);
      const { token } = first.report;
      const second = ims.listRecognitionSamples.items({ ...query, PageSize: 5 }, { ...options, token });
      expect([...before, ...(await idsOf(second))]).toEqual(list);
      // What came before the token was not looked at again.
      expect(second.report).toMatchObject({ status: "uncertain", repeats: 0, token: undefined });
    }
  });

  test("goes on at the page that failed", async () => {
    const list = ids(30);
    const good = fetchFromList(() => list);
    let broken = true;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (broken && /PageNumber=3/.test(String(input))) {
        return json({ Code: "Forbidden.RAM", Message: "no" }, 403);
      }
      return good(input, init);
    };
    const ims = clientFor(fetch);
    const first = ims.listRecognitionSamples.items({ ...query, PageSize: 5 });
    const got: string[] = [];
    await expect(async () => {
      for await (const { SampleId } of first) {
        got.push(SampleId);
      }
    }).rejects.toMatchObject({ name: "ApiError", code: "Forbidden.RAM" });
    expect(got).toEqual(ids(10));
    broken = false;
    const second = ims.listRecognitionSamples.items({ ...query, PageSize: 5 }, { token: first.report.token });
    expect([...got, ...(await idsOf(second))]).toEqual(list);
  });

  test("finds after resuming what slipped back across the border meanwhile", async () => {
    let list = ids(20);
    const ims = clientFor(fetchFromList(() => list));
    const first = ims.listRecognitionSamples.items({ ...query, PageSize: 5 });
    const before = await idsOf(first, 10);
    list = list.slice(1);
    const second = ims.listRecognitionSamples.items({ ...query, PageSize: 5 }, { token: first.report.token });
    expect([...before, ...(await idsOf(second))]).toEqual(ids(20));
  });

  test.each([
    ["/TotalCount", { TotalCount: "many" }],
    ["/TotalCount", { TotalCount: -1 }],
    ["/TotalCount", { TotalCount: {} }],
    ["/Samples/Sample", { Samples: { Sample: { SampleId: "s" } } }],
    ["/Samples/Sample", { Samples: "none" }],
  ])("ends with an error, not early, where %s cannot be walked by: %j", async (pointer, part) => {
    const fetch = async () => json({ ...pageOf(ids(3), 1, 10), ...part });
    const error = await idsOf(clientFor(fetch).listRecognitionSamples.items(query)).catch(thrown => thrown);
    expect(error).toMatchObject({ name: "ContractError", status: 200, attempts: 1 });
    expect(error.message).toMatch(`"${pointer}": POST ListRecognitionSamples`);
  });

  test("takes a list that is null for an empty one", async () => {
    const fetch = async () => json({ ...pageOf([], 1, 10), Samples: { Sample: null } });
    const walk = clientFor(fetch).listRecognitionSamples.items(query);
    expect(await idsOf(walk)).toEqual([]);
    expect(walk.report.status).toBe("stable");
  });
});

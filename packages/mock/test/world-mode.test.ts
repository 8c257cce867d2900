import { expect, test } from "vitest";
import { type MockOptions, startMock } from "../src/index.ts";
import { action, call, valid } from "./fixtures/call.ts";

const start = (options: MockOptions = {}) =>
  startMock({ port: false, auth: false, rateLimit: "off", world: { libs: 1, entities: 3, samples: 25 }, ...options });

async function pages(options: MockOptions = {}, size = 10) {
  await using mock = await start(options);
  const [lib] = mock.world.toJSON().libs;
  const query = { Algorithm: lib?.Algorithm ?? "", LibId: lib?.LibId ?? "", EntityId: "ANY", PageSize: String(size) };
  const answers = [];
  for (let page = 1; page <= 4; page++) {
    answers.push(await call(mock, { ...query, PageNumber: String(page) }));
  }
  const inserted = lib?.entities.flatMap(({ samples }) => samples.map(({ SampleId }) => SampleId)) ?? [];
  const ids = answers.map(
    ({ body }) => (body.Samples?.Sample ?? []).map(({ SampleId }: { SampleId: string }) => SampleId) as string[],
  );
  return { answers, ids, inserted };
}

test("pages from 1, says the total on each page, and is empty past the end", async () => {
  const { answers, ids, inserted } = await pages();
  expect(ids.map(page => page.length)).toEqual([10, 10, 5, 0]);
  expect(ids.flat()).toEqual(inserted);
  expect(answers.map(({ status, body }) => [status, body.TotalCount, body.PageSize, body.PageNumber])).toEqual(
    [1, 2, 3, 4].map(page => [200, 25, 10, page]),
  );
});

test("answers the newest first where that is assumed", async () => {
  const { ids, inserted } = await pages({ assume: { [`${action}.pagination.order`]: "newest" } });
  expect(ids.flat()).toEqual([...inserted].reverse());
});

test("shuffles between calls where that is assumed, each page of different items", async () => {
  const { ids, inserted } = await pages({ assume: { [`${action}.pagination.order`]: "shuffled" } }, 25);
  expect(ids[0]).not.toEqual(inserted);
  expect([...(ids[0] ?? [])].sort()).toEqual([...inserted].sort());
  const { ids: again } = await pages({ assume: { [`${action}.pagination.order`]: "shuffled" }, seed: 9 }, 25);
  expect(again[0]).not.toEqual(ids[0]);
});

test("shuffles anew at each call of one mock", async () => {
  await using mock = await start({ assume: { [`${action}.pagination.order`]: "shuffled" } });
  const [lib] = mock.world.toJSON().libs;
  const query = { ...valid, Algorithm: lib?.Algorithm ?? "", LibId: lib?.LibId ?? "", PageSize: "25" };
  const ids = async () =>
    (await call(mock, query)).body.Samples.Sample.map(({ SampleId }: { SampleId: string }) => SampleId) as string[];
  const [first, second] = [await ids(), await ids()];
  expect(first).toHaveLength(25);
  expect(second).not.toEqual(first);
  expect([...second].sort()).toEqual([...first].sort());
});

test("refuses pages past the end and large pages where that is assumed", async () => {
  const { answers } = await pages({ assume: { [`${action}.pagination.pastTheEnd`]: "refused" } });
  expect(answers.map(({ status, body }) => [status, body.Code])).toEqual([
    [200, undefined],
    [200, undefined],
    [200, undefined],
    [400, "InvalidParameter"],
  ]);
  const { answers: large } = await pages({ assume: { [`${action}.PageSize.maximum`]: 50 } }, 51);
  expect(large[0]?.headers.get("x-ims-mock-detail")).toBe('"PageSize" must be <= 50');
});

test("honours Prefer in a world too", async () => {
  await using mock = await start();
  const answer = await call(mock, undefined, { headers: { prefer: "code=403, example=NoPermission" } });
  expect(answer.body.Code).toBe("NoPermission");
});

test("serves the pictures of a random world, where the caller found the mock, and records who asks for them", async () => {
  await using mock = await startMock({ world: { samples: 1, libs: 1, entities: 1 }, auth: false });
  const [lib] = mock.world.toJSON().libs;
  const query = { ...valid, Algorithm: lib?.Algorithm ?? "", LibId: lib?.LibId ?? "" };
  const headers = { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" };
  const byName = mock.url.replace("127.0.0.1", "localhost");
  for (const [post, origin] of [
    [mock.fetch, mock.url],
    // Where MSW answers for the real host, it answers for its pictures too.
    [mock.fetch, "https://ice.cn-shanghai.aliyuncs.com"],
    [fetch, mock.url],
    [fetch, byName],
  ] as const) {
    const answer = await post(`${origin}/?${new URLSearchParams(query)}`, { method: "POST", headers });
    const { Samples } = (await answer.json()) as { Samples: { Sample: { ImageUrl: string }[] } };
    const url = Samples.Sample[0]?.ImageUrl ?? "";
    expect(url.startsWith(`${origin}/pictures/`)).toBe(true);
    const response = await post(url);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1", 1, 4)).toBe("PNG");
    const target = url.slice(origin.length);
    expect(mock.requests.at(-1)).toMatchObject({
      method: "GET",
      target,
      action: undefined,
      verdict: "OK",
      status: 200,
    });
  }
});

test("names the place of a bad world", async () => {
  await expect(start({ world: { libs: [{ LibId: "a" }] } as never })).rejects.toThrow(
    new TypeError("/libs/0/Algorithm: is missing"),
  );
});

import { expect, test } from "vitest";
import { type MockOptions, randomWorld, startMock } from "../src/index.ts";
import { call, valid } from "./call.ts";

const start = (options: MockOptions = {}) =>
  startMock({ port: false, auth: false, rateLimit: "off", world: { libs: 1, entities: 3, samples: 25 }, ...options });

async function pages(options: MockOptions = {}, size = 10) {
  await using mock = await start(options);
  const [lib] = mock.world.toJSON().libs;
  const query = { Algorithm: lib?.Algorithm ?? "", LibId: lib?.LibId ?? "", EntityId: "ANY", PageSize: String(size) };
  const answers = [];
  for (let page = 1; page <= 4; page++) answers.push(await call(mock, { ...query, PageNumber: String(page) }));
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

test("answers the newest first if told so", async () => {
  const { ids, inserted } = await pages({ worldRules: { order: "newest" } });
  expect(ids.flat()).toEqual([...inserted].reverse());
});

test("shuffles between calls if told so, each page of different items", async () => {
  const { ids, inserted } = await pages({ worldRules: { order: "shuffled" } }, 25);
  expect(ids[0]).not.toEqual(inserted);
  expect([...(ids[0] ?? [])].sort()).toEqual([...inserted].sort());
  const { ids: again } = await pages({ worldRules: { order: "shuffled" }, seed: 9 }, 25);
  expect(again[0]).not.toEqual(ids[0]);
});

test("shuffles anew at each call of one mock", async () => {
  await using mock = await start({ worldRules: { order: "shuffled" } });
  const [lib] = mock.world.toJSON().libs;
  const query = { ...valid, Algorithm: lib?.Algorithm ?? "", LibId: lib?.LibId ?? "", PageSize: "25" };
  const ids = async () =>
    (await call(mock, query)).body.Samples.Sample.map(({ SampleId }: { SampleId: string }) => SampleId) as string[];
  const [first, second] = [await ids(), await ids()];
  expect(first).toHaveLength(25);
  expect(second).not.toEqual(first);
  expect([...second].sort()).toEqual([...first].sort());
});

test("refuses pages past the end and large pages if told so", async () => {
  const { answers } = await pages({ worldRules: { pastTheEnd: "refused" } });
  expect(answers.map(({ status, body }) => [status, body.Code])).toEqual([
    [200, undefined],
    [200, undefined],
    [200, undefined],
    [400, "InvalidParameter"],
  ]);
  const { answers: small } = await pages({ worldRules: { maxPageSize: 9 } });
  expect(small[0]?.headers.get("x-ims-mock-detail")).toBe("the largest page size is 9");
});

test("honours Prefer in a world too", async () => {
  await using mock = await start();
  const answer = await call(mock, undefined, { headers: { prefer: "code=403, example=NoPermission" } });
  expect(answer.body.Code).toBe("NoPermission");
});

test("serves the pictures of a random world", async () => {
  await using mock = await startMock({ world: randomWorld({ samples: 30 }), auth: false });
  const lib = mock.world.toJSON().libs.find(({ entities }) => entities[0]?.samples[0]);
  const { body } = await call(mock, {
    Algorithm: lib?.Algorithm ?? "",
    LibId: lib?.LibId ?? "",
    EntityId: "ANY",
    PageNumber: "1",
    PageSize: "1",
  });
  const url: string = body.Samples.Sample[0].ImageUrl;
  expect(url.startsWith(`${mock.url}/pictures/`)).toBe(true);
  const response = await fetch(url);
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(Buffer.from(await response.arrayBuffer()).toString("latin1", 1, 4)).toBe("PNG");
});

test("names the place of a bad world", async () => {
  await expect(start({ world: { libs: [{ LibId: "a" }] } as never })).rejects.toThrow(
    new TypeError("/libs/0/Algorithm: is missing"),
  );
});

import { expect, test } from "vitest";
import { type Assumptions, type Mock, type MockOptions, startMock } from "../src/index.ts";
import { type Answer, call } from "./fixtures/call.ts";

const start = (options: MockOptions = {}) =>
  startMock({ port: false, auth: false, rateLimit: "off", world: { libs: [] }, ...options });

const ask = (mock: Mock, action: string, query: Record<string, string>): Promise<Answer> =>
  call(mock, { Algorithm: "face", ...query }, { action });
const listed = async (mock: Mock, what: "Lib" | "Entitie" | "Sample", query: Record<string, string> = {}) => {
  const list = what === "Entitie" ? "ListRecognitionEntities" : `ListRecognition${what}s`;
  const { body } = await ask(mock, list, { PageNumber: "1", PageSize: "10", ...query });
  const items = body[what === "Entitie" ? "Entities" : `${what}s`][what === "Entitie" ? "Entity" : what];
  return { total: body.TotalCount, items };
};

/** A library with an entity and a sample, made by calls. */
async function makeFamily(mock: Mock) {
  const { LibId } = (await ask(mock, "CreateRecognitionLib", { LibName: "people" })).body;
  const { EntityId } = (await ask(mock, "CreateRecognitionEntity", { LibId, EntityName: "kim" })).body;
  const ImageUrl = `${mock.url}/pictures/kim.png`;
  const { SampleId } = (await ask(mock, "CreateRecognitionSample", { LibId, EntityId, ImageUrl })).body;
  return { LibId, EntityId, SampleId, ImageUrl };
}

test("what is created is listed with the values given, and can be deleted from the inside out", async () => {
  await using mock = await start();
  const { LibId, EntityId, SampleId, ImageUrl } = await makeFamily(mock);
  expect(await listed(mock, "Lib")).toEqual({ total: 1, items: [{ LibId, LibName: "people" }] });
  expect(await listed(mock, "Entitie", { LibId })).toEqual({ total: 1, items: [{ EntityId, EntityName: "kim" }] });
  const samples = { total: 1, items: [{ SampleId, ImageUrl, EntityId, LibId }] };
  expect(await listed(mock, "Sample", { LibId, EntityId })).toEqual(samples);
  expect(await listed(mock, "Sample", { LibId, EntityId: "ANY", EntityName: "kim" })).toEqual(samples);
  expect((await mock.fetch(ImageUrl)).headers.get("content-type")).toBe("image/png");
  expect((await ask(mock, "DeleteRecognitionSample", { LibId, EntityId, SampleId })).status).toBe(200);
  expect((await listed(mock, "Sample", { LibId, EntityId })).total).toBe(0);
  expect((await ask(mock, "DeleteRecognitionEntity", { LibId, EntityId })).status).toBe(200);
  expect((await ask(mock, "DeleteRecognitionLib", { LibId })).status).toBe(200);
  expect(mock.world.counts).toEqual({ libs: 0, entities: 0, samples: 0 });
});

test("deleting a library deletes all that it holds", async () => {
  await using mock = await start();
  const { LibId } = await makeFamily(mock);
  expect((await ask(mock, "DeleteRecognitionLib", { LibId })).status).toBe(200);
  expect(mock.world.counts).toEqual({ libs: 0, entities: 0, samples: 0 });
});

test("keys are in the vendor's form, the same for the same seed, and another for each item", async () => {
  const keys = async (seed: number) => {
    await using mock = await start({ seed });
    const answers = [];
    for (let index = 0; index < 5; index++) {
      answers.push((await ask(mock, "CreateRecognitionLib", { LibName: "a" })).body.LibId);
    }
    return answers;
  };
  const first = await keys(1);
  expect(new Set(first).size).toBe(5);
  expect(first.every(key => /^[0-9a-f]{32}$/.test(key))).toBe(true);
  expect(await keys(1)).toEqual(first);
  expect(await keys(2)).not.toEqual(first);
});

const nowhere = { LibId: "nowhere", EntityId: "nobody", SampleId: "nothing" };

test.each<[string, keyof Assumptions, string, Record<string, string>]>([
  ["CreateRecognitionEntity", "CreateRecognitionEntity.effect.holderAbsent", "ResourceNotFound", { EntityName: "kim" }],
  [
    "CreateRecognitionSample",
    "CreateRecognitionSample.effect.holderAbsent",
    "ResourceNotFound",
    { ImageUrl: "https://a.example/b.png" },
  ],
  ["DeleteRecognitionLib", "DeleteRecognitionLib.effect.absent", "ResourceNotFound", {}],
  ["DeleteRecognitionEntity", "DeleteRecognitionEntity.effect.absent", "ResourceNotFound", {}],
  ["DeleteRecognitionSample", "DeleteRecognitionSample.effect.absent", "ResourceNotFound", {}],
])("%s of what is not there is refused, with the code that is assumed", async (action, assumption, code, query) => {
  for (const [options, expected] of [
    [{}, "InvalidParameter"],
    [{ assume: { [assumption]: code } }, code],
  ] as const) {
    await using mock = await start(options);
    const answer = await ask(mock, action, { ...nowhere, ...query });
    expect(answer.body.Code).toBe(expected);
    expect(answer.headers.get("x-ims-mock-detail")).toContain('nothing has Algorithm "face", LibId "nowhere"');
    expect(mock.world.counts).toEqual({ libs: 0, entities: 0, samples: 0 });
  }
});

test("a second delete succeeds where it is assumed to", async () => {
  await using mock = await start({ assume: { "DeleteRecognitionLib.effect.absent": "ignored" } });
  const { LibId } = await makeFamily(mock);
  const statuses = [
    await ask(mock, "DeleteRecognitionLib", { LibId }),
    await ask(mock, "DeleteRecognitionLib", { LibId }),
  ];
  expect(statuses.map(({ status }) => status)).toEqual([200, 200]);
});

test("an entity that holds samples is deleted with them, or refused where that is assumed", async () => {
  await using mock = await start({ assume: { "DeleteRecognitionEntity.effect.held": "InvalidParameter" } });
  const { LibId, EntityId, SampleId } = await makeFamily(mock);
  const refused = await ask(mock, "DeleteRecognitionEntity", { LibId, EntityId });
  expect([refused.status, refused.headers.get("x-ims-mock-detail")]).toEqual([
    400,
    `"${EntityId}" still holds 1 samples`,
  ]);
  await ask(mock, "DeleteRecognitionSample", { LibId, EntityId, SampleId });
  expect((await ask(mock, "DeleteRecognitionEntity", { LibId, EntityId })).status).toBe(200);
});

test.each<[NonNullable<Assumptions["CreateRecognitionLib.effect.sameName"]>, number]>([
  ["another", 2],
  ["existing", 1],
  ["InvalidParameter", 1],
])("a name given twice: %s", async (value, count) => {
  await using mock = await start({ assume: { "CreateRecognitionLib.effect.sameName": value } });
  const first = await ask(mock, "CreateRecognitionLib", { LibName: "people" });
  const second = await ask(mock, "CreateRecognitionLib", { LibName: "people" });
  expect(mock.world.counts.libs).toBe(count);
  expect(second.status).toBe(value === "InvalidParameter" ? 400 : 200);
  expect(second.body.LibId === first.body.LibId).toBe(value === "existing");
});

test("what is refused changes nothing", async () => {
  await using mock = await start();
  const { LibId } = await makeFamily(mock);
  const before = mock.world.toJSON();
  for (const [action, query] of [
    ["CreateRecognitionLib", {}],
    ["CreateRecognitionEntity", { LibId, EntityName: "x".repeat(65) }],
    ["CreateRecognitionEntity", { LibId, EntityName: "kim", EntityInfo: "{" }],
    ["DeleteRecognitionLib", { LibId, Algorithm: "logo" }],
  ] as const) {
    expect((await ask(mock, action, query as Record<string, string>)).status).toBe(400);
  }
  expect(mock.world.toJSON()).toEqual(before);
});

test("reads show a write after its delay, and what was deleted until then", async () => {
  await using mock = await start({ visibleAfter: 1_000, clock: { start: 0, frozen: true } });
  const { LibId } = (await ask(mock, "CreateRecognitionLib", { LibName: "people" })).body;
  expect((await ask(mock, "CreateRecognitionEntity", { LibId, EntityName: "kim" })).status).toBe(200);
  expect((await listed(mock, "Lib")).total).toBe(0);
  mock.clock.advance(999);
  expect((await listed(mock, "Lib")).total).toBe(0);
  mock.clock.advance(1);
  expect((await listed(mock, "Lib")).total).toBe(1);
  expect((await listed(mock, "Entitie", { LibId })).total).toBe(1);
  expect((await ask(mock, "DeleteRecognitionLib", { LibId })).status).toBe(200);
  expect((await ask(mock, "DeleteRecognitionLib", { LibId })).status).toBe(400);
  expect((await listed(mock, "Lib")).total).toBe(1);
  mock.clock.advance(1_000);
  expect((await listed(mock, "Lib")).total).toBe(0);
  expect((await listed(mock, "Entitie", { LibId })).total).toBe(0);
});

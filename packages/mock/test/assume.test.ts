import { expect, test } from "vitest";
import { type Assumptions, type MockOptions, randomWorld, startMock } from "../src/index.ts";
import { call, valid } from "./fixtures/call.ts";

const world = randomWorld({ libs: 1, entities: 2, samples: 3 });
const [lib] = world.libs;
const [entity] = lib?.entities ?? [];
const found = { ...valid, Algorithm: lib?.Algorithm ?? "", LibId: lib?.LibId ?? "", EntityId: entity?.EntityId ?? "" };
const any = { ...found, EntityId: "ANY" };
const name = "ListRecognitionSamples";

async function ask(
  assume: Assumptions,
  query: Record<string, string>,
  options: Parameters<typeof call>[2] = {},
  more: MockOptions = {},
) {
  await using mock = await startMock({ port: false, auth: false, world, assume, ...more });
  const { status, body } = await call(mock, query, options);
  return body.Code ?? `${status} ${body.TotalCount}`;
}

test.each<[string, Assumptions, Record<string, string>, string, string]>([
  ["a wildcard without a name", { [`${name}.EntityId.any.absent`]: "none" }, any, "200 3", "200 0"],
  [
    "a wildcard without a name",
    { [`${name}.EntityId.any.absent`]: "InvalidParameter" },
    any,
    "200 3",
    "InvalidParameter",
  ],
  [
    "a name beside an id",
    { [`${name}.EntityId.any.beside`]: "filters" },
    { ...found, EntityName: "nobody" },
    "200 1",
    "200 0",
  ],
  [
    "an unknown library",
    { [`${name}.LibId.unknown`]: "ResourceNotFound" },
    { ...any, LibId: "nowhere" },
    "200 0",
    "ResourceNotFound",
  ],
  [
    "an id in capitals",
    { [`${name}.EntityId.case`]: "ignored" },
    { ...found, EntityId: found.EntityId.toUpperCase() },
    "200 0",
    "200 1",
  ],
  ["a large page", { [`${name}.PageSize.maximum`]: 50 }, { ...any, PageSize: "51" }, "200 3", "InvalidParameter"],
  [
    "an empty name",
    { [`${name}.EntityName.minLength`]: "accepted" },
    { ...found, EntityName: "" },
    "InvalidParameter",
    "200 1",
  ],
  ["the total of a page", { [`${name}.pagination.totalCount`]: "page" }, { ...any, PageSize: "2" }, "200 3", "200 2"],
  [
    "page 0",
    { [`${name}.PageNumber.minimum`]: "accepted", [`${name}.pagination.firstPage`]: 0 },
    { ...any, PageNumber: "0", PageSize: "1" },
    "InvalidParameter",
    "200 3",
  ],
  [
    "a missing parameter",
    { "gateway.parameterMissing": "Missing{parameter}" },
    { LibId: "a" },
    "MissingParameter",
    "MissingAlgorithm",
  ],
  [
    "a parameter in another case",
    { "gateway.parameterOtherCase": "accepted" },
    renamed(any, "PageSize", "pagesize"),
    "MissingParameter",
    "200 3",
  ],
  [
    "an unknown parameter",
    { "gateway.parameterUnknown": "refused" },
    { ...any, More: "1" },
    "200 3",
    "InvalidParameter",
  ],
  [
    "a value of a list in another case",
    { "gateway.enumOtherCase": "accepted" },
    { ...any, Algorithm: any.Algorithm.toUpperCase() },
    "InvalidParameter",
    "200 3",
  ],
  [
    "an oddly spelt number",
    { "gateway.integerOtherSpelling": "accepted" },
    { ...any, PageSize: "010" },
    "InvalidParameter",
    "200 3",
  ],
])("%s: %j", async (_what, assume, query, usual, switched) => {
  expect(await ask({}, query)).toBe(usual);
  expect(await ask(assume, query)).toBe(switched);
});

test.each<[string, Assumptions, Parameters<typeof call>[2], string, string]>([
  [
    "an action in another case",
    { "gateway.actionOtherCase": "accepted" },
    { action: name.toLowerCase() },
    "InvalidAction.NotFound",
    "200 3",
  ],
  [
    "no action",
    { "gateway.actionMissing": "MissingParameter" },
    { headers: { "x-acs-action": "" } },
    "InvalidAction.NotFound",
    "MissingParameter",
  ],
  [
    "no version",
    { "gateway.versionMissing": "MissingParameter" },
    { headers: { "x-acs-version": "" } },
    "InvalidVersion",
    "MissingParameter",
  ],
])("%s: %j", async (_what, assume, options, usual, switched) => {
  expect(await ask({}, any, options)).toBe(usual);
  expect(await ask(assume, any, options)).toBe(switched);
});

test("a parameter sent twice counts once where that is assumed", async () => {
  await using mock = await startMock({
    port: false,
    auth: false,
    world,
    assume: { "gateway.parameterRepeated": "accepted" },
  });
  expect((await call(mock, `${new URLSearchParams(any)}&PageSize=1`)).body.PageSize).toBe(10);
});

test.each<[Assumptions, string]>([
  [{ "gateway.authorizationMissing": "MissingParameter" }, "MissingParameter"],
  [{}, "IncompleteSignature"],
])("no Authorization: %j", async (assume, code) => {
  expect(await ask(assume, any, {}, { auth: true })).toBe(code);
});

test("answers lack and break what they are assumed to", async () => {
  await using mock = await startMock({
    port: false,
    auth: false,
    world,
    assume: {
      "Sample.EntityId.required": "absent",
      "Sample.ImageUrl.format": "broken",
      "ListRecognitionSamples.response.PageNumber.minimum": "broken",
      "Error.HostId.required": "absent",
    },
  });
  const { body } = await call(mock, found);
  expect(body.PageNumber).toBe(0);
  expect(body.Samples.Sample[0]).not.toHaveProperty("EntityId");
  expect(body.Samples.Sample[0].ImageUrl).toBe("not of this format");
  expect((await call(mock, "LibId=a")).body).not.toHaveProperty("HostId");
});

function renamed(query: Record<string, string>, from: string, to: string): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key === from ? to : key, value]));
}

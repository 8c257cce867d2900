import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { contractOf, type MadeUp, post, query, text } from "./made-up-contract.ts";

const paging = ["PageNo", "PageSize"].map(name => query(name, { type: "integer", minimum: 1 }, { required: true }));

function list(collection: string, items: string, properties: string[], parameters: object[], rules: object[]): MadeUp {
  const [, outer = "", inner = ""] = items.split("/");
  const item = {
    type: "object",
    required: properties,
    properties: Object.fromEntries(properties.map(name => [name, text(`an ${name}`)])),
  };
  return {
    "x-pagination": {
      style: "page-number",
      page: "PageNo",
      size: "PageSize",
      total: "TotalCount",
      items,
      itemKey: properties[0],
    },
    "x-filter": { collection, rules },
    parameters: [...parameters, ...paging],
    answer: {
      properties: {
        RequestId: text("r"),
        TotalCount: { type: "integer" },
        [outer]: { type: "object", properties: { [inner]: { type: "array", items: item } } },
      },
    },
  };
}

/** A contract of three operations, none of which the mock has a line of code for. */
const contract = contractOf({
  ListLibs: list(
    "libs",
    "/Libs/Lib",
    ["LibId", "LibName", "Colour"],
    [query("Algorithm", { type: "string" }, { required: true })],
    [{ parameter: "Algorithm", property: "Algorithm", match: "equal" }],
  ),
  ListEntities: list(
    "libs.entities",
    "/Entities/Entity",
    ["EntityId", "LibId"],
    [query("LibId", { type: "string" })],
    [{ parameter: "LibId", property: "LibId", match: "equal" }],
  ),
  CreateLib: {
    parameters: [query("LibName", { type: "string" }, { required: true })],
    example: { RequestId: "x", LibId: "new" },
  },
});

const world = {
  libs: [
    {
      LibId: "l1",
      Algorithm: "face",
      LibName: "one",
      entities: [
        { EntityId: "e1", EntityName: "a", samples: [] },
        { EntityId: "e2", EntityName: "b", samples: [] },
      ],
    },
    { LibId: "l2", Algorithm: "face", LibName: "two", entities: [{ EntityId: "e3", EntityName: "c", samples: [] }] },
    { LibId: "l3", Algorithm: "logo", LibName: "three", entities: [] },
  ],
};

test("answers lists of every level from the world, and other operations from the contract", async () => {
  await using mock = await startMock({ port: false, auth: false, contract, world });
  expect(await post(mock, "ListLibs", { Algorithm: "face", PageNo: "1", PageSize: "5" })).toEqual({
    status: 200,
    RequestId: "",
    TotalCount: 2,
    // What the world does not hold but the contract requires is the schema's example.
    Libs: {
      Lib: [
        { LibId: "l1", LibName: "one", Colour: "an Colour" },
        { LibId: "l2", LibName: "two", Colour: "an Colour" },
      ],
    },
  });
  const page = { PageNo: "2", PageSize: "2" };
  expect(await post(mock, "ListEntities", page)).toMatchObject({
    TotalCount: 3,
    Entities: { Entity: [{ EntityId: "e3", LibId: "l2" }] },
  });
  expect(await post(mock, "ListEntities", { LibId: "l1", PageNo: "1", PageSize: "9" })).toMatchObject({
    TotalCount: 2,
  });
  expect(await post(mock, "CreateLib", { LibName: "x" })).toMatchObject({ status: 200, LibId: "new" });
  expect(await post(mock, "CreateLib", {})).toMatchObject({ status: 400, Code: "MissingParameter" });
});

test.each([
  ["a collection of other things", "jobs", "LibId"],
  ["a level that is not there", "jobs.entities.samples", "LibId"],
  ["one level too many", "libs.entities.samples.faces", "LibId"],
  ["a property that no level has", "libs", "State"],
  ["a property of a level below", "libs", "EntityId"],
])("answers a list over %s with its example", async (_what, collection, property) => {
  const rules = [{ parameter: "Asked", property, match: "equal" }];
  // What it can be asked for is none of the world's business either.
  const asked = query("Asked", { type: "string", enum: ["a"] });
  const jobs = { ...list(collection, "/Jobs/Job", ["JobId"], [asked], rules), example: { Jobs: { Job: [] }, Own: 1 } };
  await using mock = await startMock({ port: false, auth: false, contract: contractOf({ ListJobs: jobs }), world });
  expect(await post(mock, "ListJobs", { PageNo: "1", PageSize: "5" })).toEqual({
    status: 200,
    RequestId: "",
    Jobs: { Job: [] },
    Own: 1,
  });
});

test("answers with the example where a wildcard leads to a property that the level has not", async () => {
  const any = { value: "ANY", parameter: "Name", property: "Nickname", match: "equal" };
  const parameters = ["Lib", "Name"].map(name => query(name, { type: "string" }));
  const rules = [{ parameter: "Lib", property: "LibId", match: "equal", any }];
  const libs = { ...list("libs", "/Libs/Lib", ["LibId"], parameters, rules), example: { Own: 1 } };
  await using mock = await startMock({ port: false, auth: false, contract: contractOf({ ListLibs: libs }), world });
  const page = { PageNo: "1", PageSize: "5" };
  expect(await post(mock, "ListLibs", { ...page, Lib: "ANY", Name: "x" })).toMatchObject({ status: 200, Own: 1 });
});

test("gives the elements of an answer that the contract requires and the world does not know", async () => {
  const { answer, ...rest } = list("libs", "/Data/Libs", ["LibId", "Owner"], [], []);
  const properties = {
    RequestId: text("r"),
    TotalCount: { type: "integer" },
    Status: { type: "string", enum: ["Normal", "Overdue"] },
    Region: { $ref: "#/components/schemas/Region" },
    Left: { type: "integer", default: 7 },
    Free: { type: "string" },
    Notes: { type: "array", items: { type: "string" } },
    Quota: { type: "object", required: ["Most"], properties: { Most: { const: 5 }, Least: { const: 1 } } },
    Data: {
      type: "object",
      required: ["Libs", "HasMore"],
      properties: {
        HasMore: { type: "boolean", examples: [false] },
        Libs: {
          type: "array",
          items: {
            type: "object",
            required: ["LibId", "Owner"],
            properties: {
              LibId: text("l"),
              Owner: { type: "object", required: ["Id"], properties: { Id: text("o1") } },
            },
          },
        },
      },
    },
  };
  const required = ["RequestId", "TotalCount", "Status", "Region", "Left", "Notes", "Quota", "Data"];
  const contract = {
    ...contractOf({ ListLibs: { ...rest, answer: { required, properties } } }),
    components: { schemas: { Region: text("cn-shanghai") } },
  };
  await using mock = await startMock({ port: false, auth: false, contract, world });
  expect(await post(mock, "ListLibs", { PageNo: "2", PageSize: "2" })).toEqual({
    status: 200,
    RequestId: "",
    TotalCount: 3,
    Status: "Normal",
    Region: "cn-shanghai",
    Left: 7,
    Notes: [],
    Quota: { Most: 5 },
    Data: { HasMore: false, Libs: [{ LibId: "l3", Owner: { Id: "o1" } }] },
  });
});

test.each([
  ["the contract's defaults", 2, 1, ["l2"]],
  ["the first page", undefined, 2, ["l1", "l2"]],
  ["ten items", 1, undefined, ["l1", "l2", "l3"]],
])("a page that is not asked for is %s, from the world and made up", async (_what, page, size, ids) => {
  const { parameters, ...libs } = list("libs", "/Libs/Lib", ["LibId"], [], []);
  const integer = (value?: number) => ({ type: "integer", ...(value && { default: value }) });
  const paging = [query("PageNo", integer(page)), query("PageSize", integer(size))];
  const numbers = { PageNo: integer(), PageSize: integer() };
  const properties = { ...(libs.answer as { properties: object }).properties, ...numbers };
  const answer = { required: Object.keys(properties), properties };
  const contract = contractOf({ ListLibs: { ...libs, answer, parameters: paging } });
  await using mock = await startMock({ port: false, auth: false, contract, world });
  const asked = { PageNo: page ?? 1, PageSize: size ?? 10 };
  expect(await post(mock, "ListLibs")).toMatchObject({ ...asked, Libs: { Lib: ids.map(LibId => ({ LibId })) } });
  const madeUp = await post(mock, "ListLibs", {}, { prefer: "dynamic=true, seed=1" });
  expect(madeUp).toMatchObject(asked);
  expect(madeUp.TotalCount).toBeGreaterThan((asked.PageNo - 1) * asked.PageSize);
});

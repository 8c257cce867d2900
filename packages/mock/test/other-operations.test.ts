import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";

const text = (example: string) => ({ type: "string", examples: [example] });
const headers = (id: string) => [
  { name: "x-acs-action", in: "header", required: true, schema: { const: id } },
  { name: "x-acs-version", in: "header", required: true, schema: { const: "2020-11-09" } },
];
const query = (name: string, schema: object, required = true) => ({ name, in: "query", required, schema });
const paging = [query("PageNo", { type: "integer", minimum: 1 }), query("PageSize", { type: "integer", minimum: 1 })];

function list(
  id: string,
  collection: string,
  items: string,
  properties: string[],
  parameters: object[],
  rules: object[],
) {
  const [, outer = "", inner = ""] = items.split("/");
  const item = {
    type: "object",
    required: properties,
    properties: Object.fromEntries(properties.map(name => [name, text(`an ${name}`)])),
  };
  const answer = {
    type: "object",
    properties: {
      RequestId: text("r"),
      TotalCount: { type: "integer" },
      [outer]: { type: "object", properties: { [inner]: { type: "array", items: item } } },
    },
  };
  return {
    operationId: id,
    "x-pagination": {
      style: "page-number",
      page: "PageNo",
      size: "PageSize",
      total: "TotalCount",
      items,
      itemKey: properties[0],
    },
    "x-filter": { collection, rules },
    parameters: [...headers(id), ...parameters, ...paging],
    responses: { 200: { description: "A page.", content: { "application/json": { schema: answer } } } },
  };
}

/** A contract of three operations, none of which the mock has a line of code for. */
const contract = {
  openapi: "3.1.0",
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  info: { title: "Others", version: "1" },
  paths: {
    "/#ListLibs": {
      post: list(
        "ListLibs",
        "libs",
        "/Libs/Lib",
        ["LibId", "LibName", "Colour"],
        [query("Algorithm", { type: "string" })],
        [{ parameter: "Algorithm", property: "Algorithm", match: "equal" }],
      ),
    },
    "/#ListEntities": {
      post: list(
        "ListEntities",
        "libs.entities",
        "/Entities/Entity",
        ["EntityId", "LibId"],
        [query("LibId", { type: "string" }, false)],
        [{ parameter: "LibId", property: "LibId", match: "equal" }],
      ),
    },
    "/#CreateLib": {
      post: {
        operationId: "CreateLib",
        parameters: [...headers("CreateLib"), query("LibName", { type: "string" })],
        responses: {
          200: {
            description: "Created.",
            content: {
              "application/json": {
                schema: { type: "object" },
                examples: { one: { value: { RequestId: "x", LibId: "new" } } },
              },
            },
          },
        },
      },
    },
  },
};

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
  const post = async (id: string, parameters: Record<string, string>) => {
    const response = await mock.fetch(`${mock.url}/?${new URLSearchParams(parameters)}`, {
      method: "POST",
      headers: { "x-acs-action": id, "x-acs-version": "2020-11-09" },
    });
    return { status: response.status, ...((await response.json()) as object), RequestId: "" };
  };
  expect(await post("ListLibs", { Algorithm: "face", PageNo: "1", PageSize: "5" })).toEqual({
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
  expect(await post("ListEntities", page)).toMatchObject({
    TotalCount: 3,
    Entities: { Entity: [{ EntityId: "e3", LibId: "l2" }] },
  });
  expect(await post("ListEntities", { LibId: "l1", PageNo: "1", PageSize: "9" })).toMatchObject({ TotalCount: 2 });
  expect(await post("CreateLib", { LibName: "x" })).toMatchObject({ status: 200, LibId: "new" });
  expect(await post("CreateLib", {})).toMatchObject({ status: 400, Code: "MissingParameter" });
});

import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { contractOf as contractWithout, type MadeUp, post, query, text } from "./fixtures/made-up-contract.ts";

const unique = { value: "world" };
const properties = (...names: string[]) => Object.fromEntries(names.map(name => [name, { type: "string" }]));

/** A contract with shelves in rooms, and books on them, under names that no code of the mock has. */
const contractOf = (operations: Record<string, MadeUp>) => ({
  ...contractWithout(operations),
  "x-collections": {
    books: {
      within: "shelves",
      item: "Book",
      key: "BookId",
      unique,
      required: ["BookId"],
      properties: properties("BookId"),
    },
    shelves: {
      within: "rooms",
      item: "Shelf",
      key: "ShelfId",
      unique,
      required: ["ShelfId"],
      properties: properties("ShelfId", "ShelfName"),
    },
    rooms: {
      item: "Room",
      key: "RoomId",
      unique,
      required: ["RoomId"],
      properties: properties("RoomId", "Algorithm", "RoomName"),
    },
  },
});

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
  ListRooms: list(
    "rooms",
    "/Rooms/Room",
    ["RoomId", "RoomName"],
    [query("Algorithm", { type: "string" }, { required: true })],
    [{ parameter: "Algorithm", property: "Algorithm", match: "equal" }],
  ),
  ListShelves: list(
    "shelves",
    "/Shelves/Shelf",
    ["ShelfId", "RoomId"],
    [query("RoomId", { type: "string" })],
    [{ parameter: "RoomId", property: "RoomId", match: "equal" }],
  ),
  CreateRoom: {
    parameters: [query("RoomName", { type: "string" }, { required: true })],
    example: { RequestId: "x", RoomId: "new" },
  },
});

const world = {
  rooms: [
    {
      RoomId: "l1",
      Algorithm: "face",
      RoomName: "one",
      shelves: [
        { ShelfId: "e1", ShelfName: "a", books: [] },
        { ShelfId: "e2", ShelfName: "b", books: [] },
      ],
    },
    { RoomId: "l2", Algorithm: "face", RoomName: "two", shelves: [{ ShelfId: "e3", ShelfName: "c", books: [] }] },
    { RoomId: "l3", Algorithm: "logo", RoomName: "three", shelves: [] },
  ],
} as never;

test("answers lists of every level from the world, and other operations from the contract", async () => {
  await using mock = await startMock({ port: false, auth: false, contract, world });
  expect(await post(mock, "ListRooms", { Algorithm: "face", PageNo: "1", PageSize: "5" })).toEqual({
    status: 200,
    RequestId: "",
    TotalCount: 2,
    Rooms: {
      Room: [
        { RoomId: "l1", RoomName: "one" },
        { RoomId: "l2", RoomName: "two" },
      ],
    },
  });
  const page = { PageNo: "2", PageSize: "2" };
  expect(await post(mock, "ListShelves", page)).toMatchObject({
    TotalCount: 3,
    Shelves: { Shelf: [{ ShelfId: "e3", RoomId: "l2" }] },
  });
  expect(await post(mock, "ListShelves", { RoomId: "l1", PageNo: "1", PageSize: "9" })).toMatchObject({
    TotalCount: 2,
  });
  expect(await post(mock, "CreateRoom", { RoomName: "x" })).toMatchObject({ status: 200, RoomId: "new" });
  expect(await post(mock, "CreateRoom", {})).toMatchObject({ status: 400, Code: "MissingParameter" });
});

test.each([
  ["a collection of other things", "jobs", "RoomId"],
  ["a level that is not there", "jobs.books", "RoomId"],
  ["one level too many", "books.pages", "RoomId"],
  ["a property that no level has", "rooms", "State"],
  ["a property of a level below", "rooms", "ShelfId"],
])("answers a list over %s with its example", async (_what, collection, property) => {
  const rules = [{ parameter: "Asked", property, match: "equal" }];
  // Its values say nothing about the world either.
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
  const rules = [{ parameter: "Lib", property: "RoomId", match: "equal", any }];
  const rooms = { ...list("rooms", "/Rooms/Room", ["RoomId"], parameters, rules), example: { Own: 1 } };
  await using mock = await startMock({ port: false, auth: false, contract: contractOf({ ListRooms: rooms }), world });
  const page = { PageNo: "1", PageSize: "5" };
  expect(await post(mock, "ListRooms", { ...page, Lib: "ANY", Name: "x" })).toMatchObject({ status: 200, Own: 1 });
});

test("invents nothing: answers with the example where items must have what no collection has", async () => {
  const rooms = { ...list("rooms", "/Rooms/Room", ["RoomId", "Colour"], [], []), example: { Own: 1 } };
  await using mock = await startMock({ port: false, auth: false, contract: contractOf({ ListRooms: rooms }), world });
  expect(await post(mock, "ListRooms", { PageNo: "1", PageSize: "5" })).toMatchObject({ status: 200, Own: 1 });
});

test("leaves out of an item what the world does not hold", async () => {
  const rooms = list("rooms", "/Rooms/Room", ["RoomId"], [], []);
  const item = { type: "object", required: ["RoomId"], properties: { RoomId: text("r"), RoomName: text("Blue Room") } };
  const answer = {
    properties: {
      TotalCount: { type: "integer" },
      Rooms: { type: "object", properties: { Room: { type: "array", items: item } } },
    },
  };
  await using mock = await startMock({
    port: false,
    auth: false,
    contract: contractOf({ ListRooms: { ...rooms, answer } }),
    world: { rooms: [{ RoomId: "r1", shelves: [] }] } as never,
  });
  expect((await post(mock, "ListRooms", { PageNo: "1", PageSize: "5" })).Rooms).toEqual({ Room: [{ RoomId: "r1" }] });
});

test("gives the elements of an answer that the contract requires and the world does not know", async () => {
  const { answer, ...rest } = list("rooms", "/Data/Rooms", ["RoomId"], [], []);
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
      required: ["Rooms", "HasMore"],
      properties: {
        HasMore: { type: "boolean", examples: [false] },
        Rooms: {
          type: "array",
          items: {
            type: "object",
            required: ["RoomId"],
            properties: {
              RoomId: text("l"),
            },
          },
        },
      },
    },
  };
  const required = ["RequestId", "TotalCount", "Status", "Region", "Left", "Notes", "Quota", "Data"];
  const contract = {
    ...contractOf({ ListRooms: { ...rest, answer: { required, properties } } }),
    components: { schemas: { Region: text("cn-shanghai") } },
  };
  await using mock = await startMock({ port: false, auth: false, contract, world });
  expect(await post(mock, "ListRooms", { PageNo: "2", PageSize: "2" })).toEqual({
    status: 200,
    RequestId: "",
    TotalCount: 3,
    Status: "Normal",
    Region: "cn-shanghai",
    Left: 7,
    Notes: [],
    Quota: { Most: 5 },
    Data: { HasMore: false, Rooms: [{ RoomId: "l3" }] },
  });
});

test.each([
  ["the contract's defaults", 2, 1, ["l2"]],
  ["the first page", undefined, 2, ["l1", "l2"]],
  ["ten items", 1, undefined, ["l1", "l2", "l3"]],
])("a page that is not asked for is %s, from the world and made up", async (_what, page, size, ids) => {
  const { parameters, ...rooms } = list("rooms", "/Rooms/Room", ["RoomId"], [], []);
  const integer = (value?: number) => ({ type: "integer", ...(value && { default: value }) });
  const paging = [query("PageNo", integer(page)), query("PageSize", integer(size))];
  const numbers = { PageNo: integer(), PageSize: integer() };
  const properties = { ...(rooms.answer as { properties: object }).properties, ...numbers };
  const answer = { required: Object.keys(properties), properties };
  const contract = contractOf({ ListRooms: { ...rooms, answer, parameters: paging } });
  await using mock = await startMock({ port: false, auth: false, contract, world });
  const asked = { PageNo: page ?? 1, PageSize: size ?? 10 };
  expect(await post(mock, "ListRooms")).toMatchObject({ ...asked, Rooms: { Room: ids.map(RoomId => ({ RoomId })) } });
  const madeUp = await post(mock, "ListRooms", {}, { prefer: "dynamic=true, seed=1" });
  expect(madeUp).toMatchObject(asked);
  expect(madeUp.TotalCount).toBeGreaterThan((asked.PageNo - 1) * asked.PageSize);
});

import { expect, test } from "vitest";
import { packagedContract, parseContract } from "../contract/parse-contract.ts";
import { checkWorld } from "./check-world.ts";

const sample = (SampleId: string, more = {}) => ({ SampleId, ImageUrl: "https://example.com/a.png", ...more });
const entity = (EntityId: string, samples: unknown[], more = {}) => ({ EntityId, EntityName: "n", samples, ...more });
const lib = (LibId: string, entities: unknown[], more = {}) => ({ LibId, Algorithm: "face", entities, ...more });

test("accepts a world, also an empty one and one with an entity in two libraries", () => {
  const check = (world: unknown) => checkWorld(world, packagedContract());
  check({ libs: [] });
  check({
    libs: [lib("l1", [entity("e1", [sample("s1")])]), lib("l2", [entity("e1", [sample("s2")])], { LibName: "x" })],
  });
});

test.each([
  [[], "the world is not an object with a list of libs"],
  [{ lib: [] }, "/lib: is not part of a world; here are libs"],
  [{ libs: {} }, "/libs: a list is expected"],
  [{ libs: [1] }, "/libs/0: an object is expected"],
  [{ libs: [{ Algorithm: "face", entities: [] }] }, "/libs/0/LibId: is missing"],
  [
    { libs: [lib("l1", [], { Algorithm: "faces" })] },
    '/libs/0/Algorithm: "faces" is not one of landmark, object, logo, face, label',
  ],
  [
    { libs: [lib("l1", [], { Size: "1" })] },
    "/libs/0/Size: is not part of a world; here are LibId, Algorithm, LibName, LibDescription, entities",
  ],
  [{ libs: [lib("a,b", [])] }, '/libs/0/LibId: "a,b" holds a comma, which separates values'],
  [{ libs: [lib("l1", []), lib("l1", [])] }, '/libs/1/LibId: "l1" stands twice'],
  [{ libs: [lib("l1", [entity("ANY", [])])] }, '/libs/0/entities/0/EntityId: "ANY" stands for any'],
  [{ libs: [lib("l1", [entity("e1", [], { EntityName: "" })])] }, "/libs/0/entities/0/EntityName: a text is expected"],
  [{ libs: [lib("l1", [{ EntityId: "e1", EntityName: "n" }])] }, "/libs/0/entities/0/samples: a list is expected"],
  [{ libs: [lib("l1", [entity("e1", []), entity("e1", [])])] }, '/libs/0/entities/1/EntityId: "e1" stands twice'],
  [
    { libs: [lib("l1", [entity("e1", [sample("s1")]), entity("e2", [sample("s1")])])] },
    '/libs/0/entities/1/samples/0/SampleId: "s1" stands twice',
  ],
  [
    { libs: [lib("l1", [entity("e1", [sample("s1", { ImageUrl: "a.png" })])])] },
    '/libs/0/entities/0/samples/0/ImageUrl: "a.png" is neither an http address nor a path that begins with /',
  ],
])("refuses %j with the place", (world, message) => {
  expect(() => checkWorld(world, packagedContract())).toThrow(new TypeError(message));
});

test("holds what the filters of all operations ask of a value", () => {
  const { document } = packagedContract();
  const post = {
    operationId: "ListOthers",
    parameters: [{ name: "Names", in: "query", schema: { type: "array" } }],
    "x-pagination": { page: "Page", size: "Size", total: "Total", items: "/Others", itemKey: "SampleId" },
    "x-filter": { collection: "entities", rules: [{ parameter: "Names", property: "EntityName", match: "any-of" }] },
  };
  const paths = { ...(document.paths as object), "/#ListOthers": { post } };
  const contract = parseContract({ ...document, paths });
  const world = { libs: [lib("l", [entity("e", [], { EntityName: "a,b" })])] };
  expect(() => checkWorld(world, contract)).toThrow('"a,b" holds a comma, which separates values');
  expect(() => checkWorld(world, packagedContract())).not.toThrow();
});

test("a contract without collections holds no world", () => {
  const { "x-collections": _collections, ...document } = packagedContract().document;
  expect(() => checkWorld({ libs: [] }, parseContract(document))).toThrow("the contract has no x-collections");
});

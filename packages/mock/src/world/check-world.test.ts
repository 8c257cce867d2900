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
    '/libs/0/Algorithm: "faces" is none of landmark, object, logo, face, label',
  ],
  [
    { libs: [lib("l1", [], { Size: "1" })] },
    "/libs/0/Size: is not part of a world; here are LibId, Algorithm, LibName, entities",
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

test.each(["before", "after"])("holds the rules of all operations, also of one %s those of the contract", place => {
  const { document } = packagedContract();
  const parameters = [
    { name: "LibId", in: "query", schema: { type: "string" } },
    { name: "EntityId", in: "query", schema: { type: "string" } },
    { name: "Algorithm", in: "query", schema: { enum: ["face", "voice"] } },
    { name: "Address", in: "query", schema: { type: "string" } },
  ];
  const rules = [
    { parameter: "LibId", property: "LibId", match: "equal" },
    { parameter: "EntityId", property: "EntityId", match: "equal" },
    { parameter: "Algorithm", property: "Algorithm", match: "equal" },
    { parameter: "Address", property: "ImageUrl", match: "equal" },
  ];
  const post = {
    operationId: "ListOthers",
    parameters,
    "x-pagination": { page: "Page", size: "Size", total: "Total", items: "/Others", itemKey: "SampleId" },
    "x-filter": { collection: "libs.entities.samples", rules },
  };
  const other = { "/#ListOthers": { post } };
  const own = document.paths as object;
  const paths = place === "before" ? { ...other, ...own } : { ...own, ...other };
  const contract = parseContract({ ...document, paths });
  const problem = (...libs: unknown[]) => {
    try {
      return checkWorld({ libs }, contract);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(problem(lib("a,b", []))).toBe('/libs/0/LibId: "a,b" holds a comma, which separates values');
  expect(problem(lib("l", [entity("ANY", [])]))).toBe('/libs/0/entities/0/EntityId: "ANY" stands for any');
  // What one of them can be asked for is in the world.
  expect(problem(lib("l", [], { Algorithm: "voice" }), lib("m", [], { Algorithm: "label" }))).toBeUndefined();
  expect(problem(lib("l", [], { Algorithm: "smell" }))).toMatch(/^\/libs\/0\/Algorithm: "smell" is none of .*voice/);
  expect(problem(lib("l", [entity("e", [sample("s", { ImageUrl: "a.png" })])]))).toMatch(/neither an http address/);
});

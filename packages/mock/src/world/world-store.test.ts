import { expect, test } from "vitest";
import { packagedContract } from "../contract/parse-contract.ts";
import type { World } from "../gen/world.ts";
import { createWorldStore } from "./world-store.ts";

const world: World = {
  libs: [
    {
      LibId: "l1",
      Algorithm: "face",
      entities: [{ EntityId: "e1", EntityName: "ann", samples: [{ SampleId: "s1", ImageUrl: "/pictures/s1.png" }] }],
    },
  ],
};
const create = () => createWorldStore({ world, contract: packagedContract() });

test("adds a sample, an entity, a library, and what is missing above", () => {
  const store = create();
  store.add({ LibId: "l1", EntityId: "e1", SampleId: "s2", ImageUrl: "/pictures/s2.png" });
  store.add({ LibId: "l1", EntityId: "e2", EntityName: "bob" });
  store.add({
    LibId: "l2",
    Algorithm: "logo",
    EntityId: "e1",
    EntityName: "cat",
    SampleId: "s3",
    ImageUrl: "/pictures/s3.png",
  });
  expect(store.size).toBe(3);
  expect(
    store.toJSON().libs.map(({ LibId, entities }) => [LibId, entities.map(({ samples }) => samples.length)]),
  ).toEqual([
    ["l1", [2, 0]],
    ["l2", [1]],
  ]);
});

test.each([
  [{ LibId: "l1", EntityId: "e1", SampleId: "s1", ImageUrl: "/a.png" }, '/SampleId: "s1" stands twice'],
  [{ LibId: "l1", EntityId: "e1", ImageUrl: "/a.png" }, "/SampleId: is missing"],
  [{ LibId: "l1", SampleId: "s2", ImageUrl: "/a.png" }, "/EntityId: is missing"],
  [{ LibId: "l2" }, "/Algorithm: is missing"],
  [{ LibId: "l1", EntityId: "e2", SampleId: "s2", ImageUrl: "/a.png" }, "/EntityName: is missing"],
  [{ LibId: "l1", Algorithm: "logo" }, '/Algorithm: LibId "l1" has "face", not "logo"'],
  [
    { LibId: "l1", Nope: "x" },
    "/Nope: is not part of it; here are LibId, Algorithm, LibName, LibDescription, EntityId, EntityName, EntityInfo, SampleId, ImageUrl, LabelPrompt",
  ],
  [{} as never, "/LibId: is missing"],
  [{ EntityId: "e2", EntityName: "b" } as never, "/LibId: is missing"],
  [
    null as never,
    "an object with LibId, Algorithm, LibName, LibDescription, EntityId, EntityName, EntityInfo, SampleId, ImageUrl, LabelPrompt is expected",
  ],
])("refuses to add %j and changes nothing", (placement, message) => {
  const store = create();
  expect(() => store.add(placement)).toThrow(new TypeError(message));
  expect(store.toJSON()).toEqual(world);
});

test("moves a sample, which becomes the newest", () => {
  const store = create();
  store.add({ LibId: "l1", EntityId: "e2", EntityName: "bob", SampleId: "s2", ImageUrl: "/pictures/s2.png" });
  store.move("s1", { LibId: "l1", EntityId: "e2" });
  expect(store.toJSON().libs[0]?.entities.map(({ samples }) => samples.map(({ SampleId }) => SampleId))).toEqual([
    [],
    ["s2", "s1"],
  ]);
  expect(() => store.move("s9", { LibId: "l1", EntityId: "e2" })).toThrow('there is no SampleId "s9"');
  expect(() => store.move("s1", { LibId: "l1", EntityId: "e9" })).toThrow('there is no EntityId "e9"');
  expect(store.size).toBe(2);
});

test("removes a sample, or a library with all below it", () => {
  const store = create();
  store.remove({ SampleId: "s1" });
  expect(store.size).toBe(0);
  store.reset();
  store.remove({ LibId: "l1" });
  expect(store.size).toBe(0);
  expect(store.toJSON()).toEqual({ libs: [] });
  expect(() => store.remove({ LibId: "l1" })).toThrow('there is no LibId "l1"');
});

test("removes and moves nothing on a name spelt wrong", () => {
  const store = create();
  const message = "/entityId: is not part of it; here are LibId, EntityId, SampleId";
  expect(() => store.remove({ LibId: "l1", entityId: "e1" } as never)).toThrow(new TypeError(message));
  expect(() => store.move("s1", undefined as never)).toThrow(TypeError);
  expect(() => store.move("s1", { LibId: "l1" })).toThrow(new TypeError("/EntityId: is missing"));
  expect(store.toJSON()).toEqual(world);
});

test("goes back to the world that was loaded, and keeps it if another is bad", () => {
  const store = create();
  store.remove({ LibId: "l1", EntityId: "e1" });
  expect(() => store.load({ libs: [{}] } as never)).toThrow("/libs/0/LibId: is missing");
  store.reset();
  expect(store.toJSON()).toEqual(world);
  store.load({ libs: [] });
  store.reset();
  expect(store.size).toBe(0);
});

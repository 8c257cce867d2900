import { expect, test } from "vitest";
import type { FilterModel } from "../contract/contract.ts";
import { itemsOf, selectedBy } from "./world.ts";

const world = {
  shelves: [
    { ShelfId: "s1", Kind: "a", boxes: [{ BoxId: "b1", BoxName: "red", things: [{ Id: "1" }, { Id: "2" }] }] },
    { ShelfId: "s2", Kind: "a", boxes: [{ BoxId: "b2", BoxName: "red", things: [{ Id: "3" }] }] },
  ],
};
const filter: FilterModel = {
  collection: "shelves.boxes.things",
  pointer: "",
  rules: [
    { parameter: "Shelf", property: "ShelfId", match: "any-of" },
    {
      parameter: "Box",
      property: "BoxId",
      match: "equal",
      any: { value: "*", parameter: "Name", property: "BoxName", match: "equal", absent: { value: "every" } },
    },
  ],
};
const items = itemsOf(world, filter.collection);
const ids = (values: Record<string, unknown>) => selectedBy(filter, items, values).map(({ Id }) => Id);

test("an item has the properties of all that it stands in", () => {
  expect(items[0]).toEqual({ ShelfId: "s1", Kind: "a", BoxId: "b1", BoxName: "red", Id: "1" });
});

test("rules select: equal, any of a list, a wildcard by name, a wildcard alone", () => {
  expect(ids({ Shelf: ["s1"], Box: "b1" })).toEqual(["1", "2"]);
  expect(ids({ Shelf: ["s1", "s2"], Box: "b1" })).toEqual(["1", "2"]);
  expect(ids({ Shelf: ["s1", "s2"], Box: "*", Name: "red" })).toEqual(["1", "2", "3"]);
  expect(ids({ Shelf: ["s2"], Box: "*" })).toEqual(["3"]);
  expect(ids({ Shelf: ["s2"], Box: "*", Name: "blue" })).toEqual([]);
});

import { expect, test } from "vitest";
import { declaredElements, elementsIn } from "./elements.ts";

const document = {
  Answer: {
    type: "object",
    properties: { Id: { type: "string" }, List: { type: "array", items: { $ref: "#/Item" } } },
  },
  Item: { type: "object", properties: { Name: {}, Next: { $ref: "#/Item" } } },
  Open: { type: "object", additionalProperties: true, properties: { Id: {} } },
};

test("declares every element once, also of a schema that holds itself", () => {
  expect(declaredElements(document, "/Answer").map(({ name }) => name)).toEqual([
    "Id",
    "List",
    "List[].Name",
    "List[].Next",
  ]);
});

test("tells known elements from unknown ones", () => {
  const { known, unknown } = elementsIn(document, "/Answer", { Id: "1", List: [{ Name: "n", More: 1 }] });
  expect([...known]).toEqual(["/Answer/properties/Id", "/Answer/properties/List", "/Item/properties/Name"]);
  expect(unknown).toEqual([{ pointer: "/Item", name: "List[].More", property: "More", value: 1 }]);
});

test("nothing is unknown where more is allowed", () => {
  expect(elementsIn(document, "/Open", { Other: 1 }).unknown).toEqual([]);
});

import { expect, test } from "vitest";
import { contractFromDocument } from "../contract/load-contract.ts";
import { createValidator } from "./schema-validator.ts";

test("a contract of more schemas than stay compiled is judged like any other", () => {
  const schemas = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`Most${at}`, { maximum: at }]));
  const contract = contractFromDocument({ info: { title: "", version: "" }, paths: {}, components: { schemas } });
  const violationsOf = createValidator(contract);
  for (let time = 0; time < 2; time++) {
    for (let at = 0; at < 600; at++) {
      const pointer = `/components/schemas/Most${at}`;
      expect(violationsOf(pointer, at)).toEqual([]);
      expect(violationsOf(pointer, at + 1)).toMatchObject([{ pointer: `${pointer}/maximum`, value: at + 1 }]);
    }
  }
});

test("a violation has the basis that stands beside the keyword", () => {
  const schema = { minLength: 3, pattern: "^a", "x-basis": { pattern: "assumed" } };
  const document = { info: { title: "", version: "" }, paths: {}, components: { schemas: { Name: schema } } };
  const pointer = "/components/schemas/Name";
  const assumption = { name: "Name.pattern", value: "held", basis: "assumed", pointer: `${pointer}/pattern` } as const;
  const violationsOf = createValidator(contractFromDocument(document, [assumption]));
  expect(violationsOf(pointer, "b").map(({ word, ground }) => [word, ground])).toEqual([
    ["minLength", { basis: "documented" }],
    ["pattern", { basis: "assumed", assumption: "Name.pattern" }],
  ]);
});

import { expect, test } from "vitest";
import { type Change, effects } from "../change.ts";
import { judgePublicTypes } from "./public-types.ts";

const words: Change = { rule: "prose", text: "Reworded.", effect: effects.prose };
const types = (text: string) => async () => text;

test("generated types that changed are an addition at least, whatever the rules said", async () => {
  const judged = await judgePublicTypes(types("export type A = string;"), types("export type A = number;"), [words]);
  expect(judged.map(({ effect }) => effect.client)).toEqual(["minor"]);
});

test.each([
  ["comments", "/** One. */\nexport type A = string;", "/** Another.\n * And more. */\nexport type A = string;"],
  ["the order of a union", 'Kind: "a" | "b" | "c";', 'Kind: "c" | "a" | "b";'],
  ["the order of properties", "A: string;\n  B: number;", "B: number;\n  A: string;"],
])("%s is no change of types", async (_what, from, to) => {
  expect(await judgePublicTypes(types(from), types(to), [words])).toEqual([]);
});

test("nothing is generated where a rule already found an addition or a break", async () => {
  const unused = () => Promise.reject(new Error("generated for nothing"));
  expect(await judgePublicTypes(unused, unused, [{ ...words, effect: effects.breaks }])).toEqual([]);
  expect(await judgePublicTypes(unused, unused, [])).toEqual([]);
});

import { expect, test } from "vitest";
import { type Change, effects } from "../change.ts";
import { judgePublicTypes } from "./judge-public-types.ts";

const prose: Change = { rule: "prose", text: "Reworded.", effect: effects.prose };
const judge = (from: string, to: string, { path = "packages/client/src/gen/types.ts", changes = [prose] } = {}) =>
  judgePublicTypes(
    async () => ({ [path]: from }),
    async () => ({ [path]: to }),
    changes,
  );
const bumps = async (...args: Parameters<typeof judge>) =>
  (await judge(...args)).map(({ effect }) => [effect.client, effect.mock]);
const params = (members: string) => `export interface AParams { ${members} }`;
const response = (members: string) => `export interface AResponse { ${members} }`;

test.each([
  ["comments", "/** One. */\nexport type A = string;", "/** Another.\n * And more. */\nexport type A = string;"],
  ["the order of a union", response('Kind: "a" | "b" | "c";'), response('Kind: "c" | "a" | "b";')],
  ["the order of members", response("A: string; B: number;"), response("B: number; A: string;")],
  ["a type that is written out", `type Name = string; ${response("A: Name;")}`, response("A: string;")],
  ["an interface that is a type alias", response("A: string;"), "export type AResponse = { A: string };"],
  ["how absent is written", response("A?: string;"), response("A?: string | undefined;")],
])("%s is no change", async (_what, from, to) => {
  expect(await judge(from, to)).toEqual([]);
});

test.each([
  ["a parameter is new", params("A: string;"), params("A: string; B?: string;"), "minor"],
  ["a required parameter is new", params("A: string;"), params("A: string; B: string;"), "major"],
  ["a parameter is gone", params("A: string; B?: string;"), params("A: string;"), "major"],
  ["a parameter may be left out", params("A: string;"), params("A?: string;"), "minor"],
  ["a parameter is required", params("A?: string;"), params("A: string;"), "major"],
  ["a parameter takes more values", params('A: "a";'), params('A: "a" | "b";'), "minor"],
  ["a parameter takes fewer values", params('A: "a" | "b";'), params('A: "a";'), "major"],
  ["a parameter takes any string", params('A: "a";'), params("A: string;"), "minor"],
  ["the first parameter comes", "export type AParams = Record<string, never>;", params("A?: string;"), "minor"],
  ["an element is new", response("A: string;"), response("A: string; B: string;"), "minor"],
  ["an element is gone", response("A: string; B?: string;"), response("A: string;"), "major"],
  ["an element may be absent", response("A: string;"), response("A?: string;"), "major"],
  ["an element is always there", response("A?: string;"), response("A: string;"), "minor"],
  ["an element may be null", response("A: string;"), response("A: string | null;"), "major"],
  ["an element is never null", response("A: { B: 1 } | null;"), response("A: { B: 1 };"), "minor"],
  ["an element has one more value", response('A: "a";'), response('A: "a" | "b";'), "major"],
  ["an element has one value less", response('A: "a" | "b";'), response('A: "a";'), "minor"],
  ["an element is a list", response("A: string;"), response("A: string[];"), "major"],
  ["the items of a list are others", response("A: { B: 1 }[];"), response("A: { B: 2 }[];"), "major"],
  ["an exported name is gone", "export type A = 1; export type B = 2;", "export type A = 1;", "major"],
  ["an exported name is new", "export type A = 1;", "export type A = 1; export type B = 2;", "minor"],
])("%s: %s -> %s is %s", async (_what, from, to, bump) => {
  expect(await bumps(from, to)).toEqual([[bump, "patch"]]);
});

test("a type inside of an answer is read, wherever it stands, and may hold itself", async () => {
  const node = (kinds: string) => `export interface Node { Kind: ${kinds}; Next?: Node; } ${response("First: Node;")}`;
  const [change, ...others] = await judge(node('"a"'), node('"a" | "b"'));
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    text: 'The generated `AResponse`: `First.Kind` can also be `"b"`.',
    effect: { client: "major" },
  });
});

test("a region that a client can be made for is written", async () => {
  expect(await bumps('export type Region = "a";', 'export type Region = "a" | "b";')).toEqual([["minor", "patch"]]);
});

test("names that tests write with the mock break when they go, and are added when they come", async () => {
  const codes = (names: string) => `export type ErrorCode = ${names};\nexport function sample(): void {}`;
  const path = "packages/mock/src/gen/calls.ts";
  expect(await bumps(codes('"A" | "B"'), codes('"A"'), { path })).toEqual([["patch", "major"]]);
  expect(await bumps(codes('"A"'), codes('"A" | "B"'), { path })).toEqual([["patch", "minor"]]);
  expect(await bumps(codes('"A"'), 'export type ErrorCode = "A";', { path })).toEqual([["patch", "major"]]);
});

test("what another rule said of the operation is not said again", async () => {
  const changes = [{ ...prose, operation: "A", effect: effects.breaks }];
  expect(await judge(response("A: string;"), response(""), { changes })).toEqual([]);
  const ofAnother = [{ ...prose, operation: "B", effect: effects.breaks }];
  expect(await bumps(response("A: string;"), response(""), { changes: ofAnother })).toEqual([["major", "patch"]]);
});

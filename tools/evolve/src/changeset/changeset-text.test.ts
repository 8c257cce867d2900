import { expect, test } from "vitest";
import type { ReadContract } from "../contract/read-contract.ts";
import { type Change, effects } from "../verdict/change.ts";
import { changesetText } from "./changeset-text.ts";

const contract = (hash: string, operations: readonly string[]): ReadContract => ({
  label: hash,
  hash: hash.repeat(64),
  date: "2026-01-28",
  document: { paths: Object.fromEntries(operations.map(id => [`/#${id}`, { post: { operationId: id } }])) },
  types: async () => ({}),
});
const change = (operation: string, text: string): Change => ({ operation, text, rule: "rule", effect: effects.adds });
const sectionsOf = (changes: readonly Change[], operations: readonly string[]) =>
  changesetText(contract("a", operations), contract("b", operations), { bump: "minor", changes })
    .split("\n\n")
    .slice(2, -1);

test("what happened to every operation alike is told once", () => {
  const operations = ["A", "B", "C"];
  const changes = [...operations.map(id => change(id, "`Extra` is new.")), change("B", "`Sort` is new.")];
  expect(sectionsOf(changes, operations)).toEqual([
    "**Every operation**",
    "- `Extra` is new.",
    "**B** (`b`)",
    "- `Sort` is new.",
  ]);
});

test("what happened to some alike is told once, and names the first of many", () => {
  const operations = ["A", "B", "C", "D", "E", "F", "G"];
  expect(
    sectionsOf(
      operations.slice(0, 2).map(id => change(id, "New.")),
      operations,
    ),
  ).toEqual(["**A and B**", "- New."]);
  expect(
    sectionsOf(
      operations.slice(0, 6).map(id => change(id, "New.")),
      operations,
    ),
  ).toEqual(["**A, B, C, D and 2 more**", "- New."]);
});

test("the one operation of a contract goes by its name", () => {
  expect(sectionsOf([change("A", "New.")], ["A"])).toEqual(["**A** (`a`)", "- New."]);
});

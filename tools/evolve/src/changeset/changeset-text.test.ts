import { expect, test } from "vitest";
import type { ReadContract } from "../contract/read-contract.ts";
import { type AddedOperation, type Change, type Effect, effects, largest } from "../verdict/change.ts";
import { changesetText } from "./changeset-text.ts";

const contract = (hash: string, operations: readonly string[]): ReadContract => ({
  label: hash,
  hash: hash.repeat(64),
  date: "2026-01-28",
  document: { paths: Object.fromEntries(operations.map(id => [`/#${id}`, { post: { operationId: id } }])) },
  types: async () => ({}),
});
const change = (operation: string, text: string, effect: Effect = effects.adds): Change => ({
  operation,
  text,
  rule: "rule",
  effect,
});
const added = (operation: string, about: Partial<AddedOperation> = {}): Change => ({
  ...change(operation, "New."),
  added: { tag: "media", summary: "Does it.", standing: "imported", writes: false, ...about },
});
const textOf = (changes: readonly Change[], operations: readonly string[] = ["A"]) => {
  const bump = largest(changes.map(({ effect }) => effect.client));
  const [from, to] = [contract("a", operations), contract("b", operations)];
  return changesetText({ from, to, comparison: { bump, changes }, packageNames: ["@ims-kit/spec", "@ims-kit/redis"] });
};
const sectionsOf = (...args: Parameters<typeof textOf>) =>
  textOf(...args)
    .split("\n\n")
    .slice(2, -1);

test("what happened to every operation alike is listed once", () => {
  const operations = ["A", "B", "C"];
  const changes = [...operations.map(id => change(id, "`Extra` is new.")), change("B", "`Sort` is new.")];
  expect(sectionsOf(changes, operations)).toEqual([
    "**Every operation**",
    "- `Extra` is new.",
    "**B** (`b`)",
    "- `Sort` is new.",
  ]);
});

test("what happened to some alike is listed once, and names the first of many", () => {
  const operations = ["A", "B", "C", "D", "E", "F", "G"];
  const same = (count: number) => operations.slice(0, count).map(id => change(id, "New."));
  expect(sectionsOf(same(2), operations)).toEqual(["**A and B**", "- New."]);
  expect(sectionsOf(same(6), operations)).toEqual(["**A, B, C, D and 2 more**", "- New."]);
});

test("the one operation of a contract goes by its name", () => {
  expect(sectionsOf([change("A", "New.")])).toEqual(["**A** (`a`)", "- New."]);
});

test("what breaks comes first, then what is new, then what was added, then prose", () => {
  const changes = [
    change("A", "Reworded.", effects.prose),
    change("B", "`Extra` is new."),
    added("E"),
    { ...change("C", "`Sort` is gone.", effects.breaks), instead: "leave it out" },
    change("C", "`More` is new."),
  ];
  expect(sectionsOf(changes, ["A", "B", "C", "D"])).toEqual([
    "**C** (`c`)",
    "- **Breaking.** `Sort` is gone. Instead: leave it out.\n- `More` is new.",
    "**New operations**",
    "- `e`: Does it. (imported)",
    "**B** (`b`)",
    "- `Extra` is new.",
    "**A** (`a`)",
    "- Reworded.",
  ]);
});

test("the first sentence names what breaks, what is new and what was added", () => {
  const changes = [change("A", "Gone.", effects.breaks), added("E"), added("F"), change("B", "More.")];
  expect(textOf(changes)).toContain(
    "\n\nThe contract changed: callers of A break, 2 operations are new and more is known of B.\n\n",
  );
  expect(textOf([change("A", "Reworded.", effects.prose)])).toContain("\n\nThe contract was reworded.\n\n");
});

test("all packages get the largest bump, so that nothing that breaks stands under a smaller heading", () => {
  expect(textOf([change("A", "Gone.", effects.breaks), change("B", "More.")])).toMatch(
    /^---\n"@ims-kit\/spec": major\n"@ims-kit\/redis": major\n---\n/,
  );
});

test("new operations say what they do, whether they write, and whether a person read their page", () => {
  const changes = [
    added("B", { writes: true, standing: "reviewed", summary: "Makes it." }),
    added("A", { summary: "" }),
  ];
  expect(sectionsOf(changes)).toEqual(["**New operations**", "- `a`: (imported)\n- `b`: Makes it. (writes, reviewed)"]);
});

test("54 new operations among other changes take at most a screen", () => {
  const tags = ["editing", "media", "live", "search"];
  const many = Array.from({ length: 54 }, (_, at) =>
    added(`SubmitSomeLongNamedJob${at}`, { tag: tags[at % 4] ?? "", writes: at % 3 === 0 }),
  );
  const prose = Array.from({ length: 40 }, (_, at) => change(`Old${at}`, "Reworded.", effects.prose));
  const text = textOf([...many, ...prose, change("A", "Gone.", effects.breaks)]);
  for (const { operation = "" } of many) {
    expect(text).toContain(`\`${operation.replace("S", "s")}\``);
  }
  const rows = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 120)), 0);
  expect(rows).toBeLessThanOrEqual(50);
});

import { afterAll, expect, test } from "vitest";
import { judge, printTable, rowOf, type TableRow } from "./judge.ts";
import { load } from "./wrong.ts";

const table: TableRow[] = [];

afterAll(() => printTable(table));

test("the right server holds all claims, at the documented pace", { timeout: 60_000 }, async () => {
  const { cases, exitCode } = await judge({}, {});
  expect(cases.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  const skipped = cases.filter(({ outcome }) => outcome === "skipped").map(({ reason }) => reason);
  expect([...new Set(skipped)]).toEqual(["needs prefer, which the target is not said to have"]);
  expect(exitCode).toBe(0);
});

test.each(load)("$fault: fails $claim", { timeout: 60_000 }, async mutant => {
  const row = rowOf(mutant, await judge(mutant.wrong, { only: ["load"] }));
  table.push(row);
  expect(row.failed).toContain(mutant.claim);
});

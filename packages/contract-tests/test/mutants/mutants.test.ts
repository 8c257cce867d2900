import { afterAll, expect, test } from "vitest";
import { judge, printTable, rowOf, type TableRow } from "./judge.ts";
import { load, mutants } from "./wrong.ts";

/** The limit is lifted on both sides: what these faults do has nothing to do with time. */
const NO_LIMIT = 1e9;

const table: TableRow[] = [];

afterAll(() => printTable(table));

test("there are at least 40 wrong servers, one fault each", () => {
  expect(mutants.length + load.length).toBeGreaterThanOrEqual(40);
});

test.each(mutants)("$fault: fails $claim", { timeout: 60_000 }, async mutant => {
  const needs = ["auth", "world"] as const;
  const result = await judge({ limit: NO_LIMIT, ...mutant.wrong }, { needs, rate: NO_LIMIT, samples: 20 });
  const row = rowOf(mutant, result);
  table.push(row);
  expect(row.failed).toContain(mutant.claim);
  expect(result.exitCode).toBe(1);
});

import { afterAll, expect, test } from "vitest";
import type { ContractRunOptions } from "../../src/run/options.ts";
import { judge, rowOf, type TableRow, writeTable } from "./judge.ts";
import { load, type Mutant, mutants } from "./wrong.ts";

const table = new Map<Mutant, TableRow>();

afterAll(() => writeTable([...load, ...mutants].flatMap(mutant => table.get(mutant) ?? [])));

test("there are at least 40 wrong servers, one fault each", () => {
  expect(mutants.length + load.length).toBeGreaterThanOrEqual(40);
  const faults = [...mutants, ...load].map(({ fault }) => fault);
  expect(new Set(faults).size).toBe(faults.length);
});

// One after the other: side by side their bursts would take longer than the second that is documented.
test.each(load)("$fault: fails $claim", mutant => expectCaught(mutant, { only: ["load"] }));

test.each(mutants)("$fault: fails $claim", async mutant => {
  // The limit is lifted on both sides: what these faults do has nothing to do with time.
  const limit = 1e9;
  await expectCaught(
    { ...mutant, wrong: { limit, ...mutant.wrong } },
    { needs: ["auth", "world"], rate: limit },
    mutant,
  );
});

async function expectCaught(mutant: Mutant, options: Partial<ContractRunOptions>, as = mutant): Promise<void> {
  const result = await judge(mutant.wrong, { samples: 10, ...options });
  const row = rowOf(mutant, result);
  table.set(as, row);
  expect(row.caught).toContain(mutant.claim);
  expect(row.saw).toMatch(mutant.sees);
  expect(result.exitCode).toBe(mutant.assumed === undefined ? 1 : 0);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { loadContract } from "../../src/contract/load-contract.ts";
import type { ContractRunOptions } from "../../src/run/options.ts";
import type { RunResult } from "../../src/run/result.ts";
import { runContract } from "../../src/run/run-contract.ts";
import { OWN, type Pieces } from "./right.ts";
import { startServer, world } from "./server.ts";
import type { Mutant } from "./wrong.ts";

const contract = loadContract();

/** Runs the suite of the right server's operation against a server made of these pieces. */
export async function judge(wrong: Partial<Pieces>, options: Partial<ContractRunOptions>): Promise<RunResult> {
  const server = await startServer(wrong);
  const only = [...(options.suites === undefined ? ["gateway"] : []), OWN, ...(options.only ?? [])];
  try {
    const { url, credentials } = server;
    return await runContract({ target: url, credentials, world, contract, seed: 1, ...options, only });
  } finally {
    await server.close();
  }
}

/** What became of one wrong server. */
export interface TableRow {
  readonly fault: string;
  readonly claim: string;
  readonly saw: string;
  /** The claims that failed, or, where only assumptions catch it, that differ. */
  readonly caught: readonly string[];
  /** Why it is right that only an assumption catches it. */
  readonly assumed: string | undefined;
}

/** What the suite said of a wrong server. */
export function rowOf({ fault, claim, assumed }: Mutant, { cases, stopped }: RunResult): TableRow {
  const outcome = assumed === undefined ? "failed" : "differs";
  const caught = cases.filter(each => each.outcome === outcome);
  const naming = caught.find(each => each.claim === claim);
  const saw = (naming?.failure ?? naming?.differences?.[0])?.message ?? stopped ?? "nothing";
  return { fault, claim: naming?.claim ?? "-", saw, caught: caught.map(each => each.claim), assumed };
}

/**
 * Prints which claim caught which fault, and writes it to `.report/mutants.txt`: first those that go against what is
 * documented, then those that go only against an assumption.
 * @throws Error where it cannot be written
 */
export function writeTable(rows: readonly TableRow[]): void {
  const lineOf = ({ fault, caught, claim, saw, assumed = "" }: TableRow) =>
    [fault.padEnd(74), String(caught.length).padStart(3), claim.padEnd(82), saw.slice(0, 100).padEnd(100), assumed]
      .join("  ")
      .trimEnd();
  const title = `${rows.length} wrong servers: the fault, how many claims caught it, the one that names it, what it saw`;
  const byAssumption = rows.filter(({ assumed }) => assumed !== undefined);
  const byDocument = rows.filter(({ assumed }) => assumed === undefined);
  const text = [
    title,
    ...byDocument.map(lineOf),
    "",
    `${byAssumption.length} that only an assumption catches, and why`,
    ...byAssumption.map(lineOf),
  ].join("\n");
  console.log(text);
  mkdirSync(REPORT, { recursive: true });
  writeFileSync(new URL("mutants.txt", REPORT), `${text}\n`);
}

const REPORT = new URL("../../.report/", import.meta.url);

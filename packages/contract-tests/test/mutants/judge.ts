import { mkdirSync, writeFileSync } from "node:fs";
import { loadContract } from "../../src/contract/contract.ts";
import type { RunResult } from "../../src/run/result.ts";
import { type ContractRunOptions, runContract } from "../../src/run/run-contract.ts";
import { OWN, type Pieces } from "./right.ts";
import { startServer, world } from "./server.ts";
import type { Mutant } from "./wrong.ts";

const contract = loadContract();

/** Runs the suite of the right server's operation against a server made of these pieces. */
export async function judge(wrong: Partial<Pieces>, options: Partial<ContractRunOptions>): Promise<RunResult> {
  const server = await startServer(wrong);
  const only = [OWN, ...(options.only ?? [])];
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
  /** The claims that failed. */
  readonly failed: readonly string[];
}

/** What the suite said of a wrong server. */
export function rowOf({ fault, claim }: Mutant, { cases, stopped }: RunResult): TableRow {
  const failed = cases.filter(({ outcome }) => outcome === "failed");
  const naming = failed.find(each => each.claim === claim);
  const saw = naming?.failure?.message ?? stopped ?? "nothing";
  return { fault, claim: naming?.claim ?? "-", saw, failed: failed.map(each => each.claim) };
}

/**
 * Prints which claim caught which fault, and writes it to `.report/mutants.txt`.
 * @throws Error where it cannot be written
 */
export function writeTable(rows: readonly TableRow[]): void {
  const line = (fault: string, count: string, claim: string, saw: string) =>
    [fault.padEnd(74), count.padStart(3), claim.padEnd(82), saw.slice(0, 100)].join("  ").trimEnd();
  const lines = rows.map(({ fault, failed, claim, saw }) => line(fault, String(failed.length), claim, saw));
  const title = `${rows.length} wrong servers: the fault, how many claims failed, the one that names it, what it saw`;
  const text = [title, ...lines].join("\n");
  console.log(text);
  mkdirSync(REPORT, { recursive: true });
  writeFileSync(new URL("mutants.txt", REPORT), `${text}\n`);
}

const REPORT = new URL("../../.report/", import.meta.url);

// `pnpm bench contract`: the contract tests against the mock, with the real contract and with one of 1,000 operations.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Judged } from "./contract/judged.ts";
import { writeSyntheticSuite } from "./contract/synthetic-suite.ts";

/** How many operations the large contract has; a smaller number after the name of the bench is for a first look. */
const largeCount = Number(process.env.OPERATIONS ?? 1000);

/** Runs the suite against the mock and says which figures were reached. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-contract-"));
  try {
    const real = await judge([]);
    print("the real contract, world mode", real, 15, undefined);
    await writeSyntheticSuite({ folder, count: largeCount });
    const large = await judge([folder]);
    print(`a synthetic contract of ${largeCount} operations`, large, 300, 1024);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(name: string, judged: Judged, mostSeconds: number, mostMegabytes: number | undefined): void {
  const { operations, cases, held, skipped, failed, calls, milliseconds, megabytes } = judged;
  const processor = judged.processorMilliseconds / 1000;
  const seconds = milliseconds / 1000;
  const rate = Math.round(calls / seconds);
  console.log(`\n${name}`);
  console.log(
    `  ${operations} operations, ${cases} cases: ${held} held, ${failed.length} fell short, ${skipped} skipped`,
  );
  console.log(`  ${calls} calls, ${rate} a second; ${processor.toFixed(1)} s of processor time`);
  // Operations of one shape fall short in one way.
  const ways = new Map(failed.map(text => [text.replace(/^\w+: /, ""), text]));
  for (const text of [...ways.values()].slice(0, 10)) {
    console.log(`  fell short: ${text}`);
  }
  const verdict = (reached: boolean) => (reached ? "reached" : "NOT reached");
  console.log(`  ${seconds.toFixed(1).padStart(7)} s    at most ${mostSeconds} s: ${verdict(seconds <= mostSeconds)}`);
  if (mostMegabytes === undefined) {
    return;
  }
  console.log(
    `  ${String(Math.round(megabytes)).padStart(7)} MB   at most ${mostMegabytes} MB: ${verdict(megabytes <= mostMegabytes)}`,
  );
}

/** The suite in one process, the mock in another, as they are in use; with no folder on the real contract. */
async function judge(folder: string[]): Promise<Judged> {
  const target = spawn(process.execPath, [join(import.meta.dirname, "contract/mock-process.ts"), ...folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    const url = await firstLine(target.stdout);
    const suite = spawn(process.execPath, [join(import.meta.dirname, "contract/suite-process.ts"), url, ...folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    return JSON.parse(await firstLine(suite.stdout));
  } finally {
    target.kill();
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes("\n")) {
      return text.slice(0, text.indexOf("\n"));
    }
  }
  throw new Error("the process ended before it said a word");
}

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Step, sharesOf } from "./codegen/shares.ts";
import { writeSyntheticContract } from "./codegen/synthetic-contract.ts";

const root = join(import.meta.dirname, "..", "..");
const tool = join(root, "tools/codegen/src/cli.ts");

/** What `pnpm generate --json` says, as far as it is measured here. */
interface Generated {
  readonly files: number;
  readonly ms: number;
  readonly steps: readonly Step[];
  readonly peakMegabytes: number;
}

interface Run extends Generated {
  /** From the start of the process to its end. */
  readonly seconds: number;
}

/**
 * Times `pnpm generate`, each run a process of its own: the real contract, and synthetic ones of 100 and 1,000
 * operations; then whose time that is, and whether the same contract gives the same bytes.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-bench-"));
  try {
    const real = join(folder, "real");
    cpSync(join(root, "spec"), join(real, "spec"), {
      recursive: true,
      filter: path => !/[/\\](node_modules|gen)$/.test(path),
    });
    const [one, hundred, thousand] = [median(real), median(synthetic(folder, 100)), median(synthetic(folder, 1000))];
    console.log("what                         seconds   peak MB   files");
    for (const [what, { seconds, peakMegabytes, files }] of [
      ["the real contract", one],
      ["100 operations", hundred],
      ["1,000 operations", thousand],
    ] as const) {
      console.log(`${what.padEnd(26)} ${seconds.toFixed(2).padStart(9)} ${pad(peakMegabytes, 9)} ${pad(files, 7)}`);
    }
    const ratio = thousand.seconds / hundred.seconds;
    verdict("the real contract", one.seconds, 3, "s");
    verdict("1,000 operations", thousand.seconds, 60, "s");
    verdict("1,000 operations", thousand.peakMegabytes / 1000, 1.5, "GB");
    verdict("time(1,000) / time(100)", ratio, 12, "times");
    printShares(thousand);
    printSameness(join(folder, "100"));
    verdict("saved to regenerated", await secondsToRegenerate(real), 1, "s");
    console.log("cold and warm npm start, unchanged npm test: pnpm bench commands");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function synthetic(folder: string, count: number): string {
  writeSyntheticContract({ spec: join(root, "spec"), folder: join(folder, String(count), "spec"), count });
  return join(folder, String(count));
}

/** The middle one of three runs, all over the output of the run before. */
function median(workspace: string): Run {
  generate(workspace);
  const runs = [1, 2, 3].map(() => generate(workspace));
  return runs.sort((a, b) => a.seconds - b.seconds)[1] as Run;
}

function generate(workspace: string): Run {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, "--root", workspace, "--json"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return { ...(JSON.parse(stdout) as Generated), seconds: (performance.now() - start) / 1000 };
}

function printShares({ ms, steps }: Run): void {
  const { generators, redocly, own, work } = sharesOf(ms, steps);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log("\nwhose time 1,000 operations take");
  console.log(`  openapi-typescript or orval at work    ${percent(generators)}`);
  console.log(`  neither, but redocly (bundle, lint)    ${percent(redocly)}`);
  console.log(`  codegen alone                          ${percent(own)}`);
  console.log(
    `  work by step, some of it side by side: ${work.map(([name, time]) => `${name} ${time} ms`).join(", ")}`,
  );
  verdict("codegen's own share", 100 * own, 10, "%");
  verdict("with redocly", 100 * (own + redocly), 10, "%");
}

/** Generates on a clean folder, over the old one, and over one with strays, and compares all bytes. */
function printSameness(workspace: string): void {
  const over = digest(workspace);
  for (const gen of ["spec/gen", "packages"]) {
    rmSync(join(workspace, gen), { recursive: true });
  }
  generate(workspace);
  const clean = digest(workspace);
  execFileSync("cp", ["-r", join(workspace, "packages/client/src/gen/zod"), join(workspace, "spec/gen/stray")]);
  generate(workspace);
  const same = clean === over && clean === digest(workspace);
  console.log(
    `\nbytes on a clean folder, over an old one, over one with strays: ${same ? "the same" : "NOT the same"}`,
  );
}

/** The middle one of five saves of the real contract under `pnpm generate --watch`, from the save to the printed line. */
async function secondsToRegenerate(workspace: string): Promise<number> {
  const watch = spawn(process.execPath, [tool, "--root", workspace, "--watch", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: watch.stdout })[Symbol.asyncIterator]();
  const contract = join(workspace, "spec/openapi.yaml");
  const text = readFileSync(contract, "utf8");
  const seconds: number[] = [];
  try {
    await lines.next();
    for (let save = 0; save < 5; save++) {
      const start = performance.now();
      writeFileSync(contract, text.replace(/^( {2}description: \|\n)/m, `$1    Saved ${save} times.\n\n`));
      await lines.next();
      seconds.push((performance.now() - start) / 1000);
    }
  } finally {
    watch.kill();
  }
  return seconds.sort((a, b) => a - b)[2] as number;
}

function digest(workspace: string): string {
  const hash = createHash("sha256");
  for (const path of globSync("**/gen/**/*.{ts,json,yaml}", { cwd: workspace }).sort()) {
    hash.update(path).update(readFileSync(join(workspace, path)));
  }
  return hash.digest("hex");
}

function verdict(what: string, found: number, most: number, unit: string): void {
  const reached = found <= most ? "reached" : "NOT reached";
  console.log(`${what.padEnd(26)} ${found.toFixed(2).padStart(9)} ${unit}, at most ${most} ${unit}: ${reached}`);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}

import { resolve } from "node:path";
import type { Contract } from "./contract.ts";
import type { Emitter, Files } from "./emit/emitter.ts";
import { emitters as allEmitters } from "./emit/index.ts";
import type { LoadedContract } from "./load/load-contract.ts";
import type { ContractFile } from "./read/contract-file.ts";
import { createStopwatch, type Step, type Time } from "./stopwatch.ts";
import { compareFolders, type Difference, genFoldersOf } from "./write/compare-folders.ts";
import { recoverFolders, swapFolders } from "./write/swap-folders.ts";

/** The workspace that this tool is in. */
export const workspaceRoot = resolve(import.meta.dirname, "../../..");

/** What to generate from, and where to. */
export interface GenerateOptions {
  /**
   * The workspace's root; all other paths start there.
   *
   * @default the workspace that this tool is in
   */
  readonly root?: string;
  /**
   * The contract's main file.
   *
   * @default `spec/openapi.yaml`
   */
  readonly contract?: string;
  /**
   * Folder below which the `gen` folders are written, laid out as in a workspace.
   *
   * @default the root
   */
  readonly out?: string;
  /**
   * Compare only, write nothing.
   *
   * @default false
   */
  readonly check?: boolean;
  /** @default all */
  readonly emitters?: readonly Emitter[];
}

/** What a run found and did. */
export interface GenerateResult {
  readonly contract: {
    readonly title: string;
    readonly version: string;
    readonly hash: string;
    readonly operations: readonly string[];
  };
  /** How many files the contract makes. */
  readonly files: number;
  /** Those that were not on disk as they should be; after a run without `check` they are. */
  readonly changed: readonly Difference[];
  /** Milliseconds from call to return. */
  readonly ms: number;
  /** What took how long. Threads work beside one another, so the steps may add up to more than `ms`. */
  readonly steps: readonly Step[];
  /** What was done without being asked for, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Makes everything that follows from the contract, and swaps it in if anything changed.
 *
 * @throws CodegenError for a contract that is wrong or cannot be served, and for a folder that cannot be written; the
 * previous `gen` folders are whole then
 */
export async function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  const { contract: entry = "spec/openapi.yaml", check = false, emitters = allEmitters } = options;
  const root = resolve(options.root ?? workspaceRoot);
  const out = resolve(root, options.out ?? ".");
  const stopwatch = createStopwatch();
  const { time } = stopwatch;
  for (const emitter of emitters) {
    emitter.preload?.();
  }
  // Imported only now, so that the threads start first.
  const { loadContract } = await import("./load/load-contract.ts");
  const loaded = await time("load", () => loadContract({ root, entry }, time));
  const beside = emitBeside(loaded.contract, emitters, time);
  await lint(loaded, { root, entry }, time);
  const files = { ...(await emitHere(loaded.contract, emitters, time)), ...(await beside) };
  const changed = await write(files, { out, check, time });
  const { title, version, hash, operations } = loaded.contract;
  return {
    contract: { title, version, hash, operations: operations.map(({ id }) => id) },
    files: Object.keys(files).length,
    changed,
    ms: stopwatch.elapsed(),
    steps: stopwatch.steps,
    notes: loaded.notes,
  };
}

/** What is made in threads of their own, while the contract is linted. */
function emitBeside(contract: Contract, emitters: readonly Emitter[], time: Time): Promise<Files> {
  const own = emitters.filter(({ preload }) => preload !== undefined);
  const parts = Promise.all(own.map(({ name, emit }) => time(name, () => emit(contract, time))));
  // What the lint finds explains what a generator may have stumbled over, so it is reported first.
  parts.catch(() => undefined);
  return parts.then(all => Object.assign({}, ...all));
}

async function emitHere(contract: Contract, emitters: readonly Emitter[], time: Time): Promise<Files> {
  const parts: Files[] = [];
  for (const { name, emit } of emitters.filter(({ preload }) => preload === undefined)) {
    parts.push(await time(name, () => emit(contract, time)));
  }
  return Object.assign({}, ...parts);
}

async function lint({ contract, locator }: LoadedContract, file: ContractFile, time: Time): Promise<void> {
  const { lintContract, lintSources } = await import("./lint/index.ts");
  const { lintWithRedocly } = await import("./read/lint-with-redocly.ts");
  await time("redocly lint", () => lintWithRedocly(file));
  await time("lint", () => lintContract(contract, locator));
  await time("sources", () => lintSources(file.root, contract));
}

interface WriteOptions {
  readonly out: string;
  readonly check: boolean;
  readonly time: Time;
}

async function write(files: Files, { out, check, time }: WriteOptions): Promise<Difference[]> {
  const folders = genFoldersOf(files);
  if (!check) {
    recoverFolders(out, folders);
  }
  const changed = compareFolders(out, files);
  if (!check && changed.length > 0) {
    const touched = folders.filter(folder => changed.some(({ path }) => path.startsWith(`${folder}/`)));
    await time("write", () => swapFolders({ root: out, files, folders: touched }));
  }
  return changed;
}

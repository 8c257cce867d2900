import { resolve } from "node:path";
import type { Emitter, Files } from "./emit/emitter.ts";
import { emitters as allEmitters } from "./emit/index.ts";
import { compareFolders, type Difference, genFoldersOf } from "./write/compare-folders.ts";
import { recoverFolders, swapFolders } from "./write/swap-folders.ts";

/** The workspace that this tool is in. */
export const workspaceRoot = resolve(import.meta.dirname, "../../..");

/** What to generate from, and where to. */
export interface GenerateOptions {
  /** The workspace's root; all other paths start there. Defaults to the workspace that this tool is in. */
  readonly root?: string;
  /** The contract's main file. Defaults to `spec/openapi.yaml`. */
  readonly contract?: string;
  /** Compare only, write nothing. Defaults to false. */
  readonly check?: boolean;
  /** Defaults to all. */
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
  /** Milliseconds that each step took; emitters run beside one another, so they may add up to more than `ms`. */
  readonly steps: Readonly<Record<string, number>>;
  /** What was done without being asked for, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Makes everything that follows from the contract, and swaps it in if anything changed.
 *
 * @throws CodegenError for a contract that is wrong or cannot be served, and for a folder that cannot be written;
 * the previous `gen` folders are whole then.
 */
export async function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  const { contract: entry = "spec/openapi.yaml", check = false } = options;
  const root = resolve(options.root ?? workspaceRoot);
  const { emitters = allEmitters } = options;
  const start = performance.now();
  const steps: Record<string, number> = {};
  for (const emitter of emitters) emitter.warm?.();
  // Imported only now, so that the warming threads start first.
  const { loadContract } = await import("./load/load-contract.ts");
  const { contract, notes, locator } = await timed(steps, "load", () => loadContract({ root, entry }));

  // The lint works while orval's thread does; what it finds explains what an emitter may have stumbled over.
  const emitting = Promise.allSettled(emitters.map(({ name, emit }) => timed(steps, name, () => emit(contract))));
  const { lintContract, lintWithRedocly } = await import("./lint/index.ts");
  await timed(steps, "redocly-lint", () => lintWithRedocly({ root, entry }));
  await timed(steps, "lint", () => lintContract(contract, locator));
  const files: Files = Object.assign({}, ...(await emitting).map(filesOf));
  const folders = genFoldersOf(files);
  if (!check) recoverFolders(root, folders);
  const changed = compareFolders(root, files);
  if (!check && changed.length > 0) {
    const touched = folders.filter(folder => changed.some(({ path }) => path.startsWith(`${folder}/`)));
    await timed(steps, "write", () => swapFolders({ root, files, folders: touched }));
  }
  const { title, version, hash, operations } = contract;
  return {
    contract: { title, version, hash, operations: operations.map(({ id }) => id) },
    files: Object.keys(files).length,
    changed,
    ms: performance.now() - start,
    steps,
    notes,
  };
}

async function timed<Result>(
  steps: Record<string, number>,
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  const working = work();
  // What was done at once is not charged for what others do before this function goes on.
  if (!(working instanceof Promise)) {
    steps[name] = performance.now() - start;
    return working;
  }
  const result = await working;
  steps[name] = performance.now() - start;
  return result;
}

function filesOf(outcome: PromiseSettledResult<Files>): Files {
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}

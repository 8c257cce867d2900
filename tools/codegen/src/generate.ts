import { resolve } from "node:path";
import type { Emitter, Files } from "./emit/emitter.ts";
import { emitters as allEmitters } from "./emit/index.ts";
import { createStopwatch, type Step } from "./stopwatch.ts";
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
  /** Folder below which the `gen` folders are written, laid out as in a workspace. Defaults to the root. */
  readonly out?: string;
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
  /** What took how long. Threads work beside one another, so the steps may add up to more than `ms`. */
  readonly steps: readonly Step[];
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
  const out = resolve(root, options.out ?? ".");
  const { emitters = allEmitters } = options;
  const { steps, time, elapsed } = createStopwatch();
  for (const emitter of emitters) {
    emitter.preload?.();
  }
  // Imported only now, so that the threads start first.
  const { loadContract } = await import("./load/load-contract.ts");
  const { contract, notes, locator } = await time("load", () => loadContract({ root, entry }, time));

  const emit = (emitter: Emitter) => time(emitter.name, () => emitter.emit(contract, time));
  const beside = Promise.all(emitters.filter(({ preload }) => preload !== undefined).map(emit));
  // What the lint finds explains what a generator may have stumbled over, so it is told first.
  beside.catch(() => undefined);
  const { lintContract, lintSources, lintWithRedocly } = await import("./lint/index.ts");
  await time("redocly lint", () => lintWithRedocly({ root, entry }));
  await time("lint", () => lintContract(contract, locator));
  await time("sources", () => lintSources(root, contract));
  const parts: Files[] = [];
  for (const emitter of emitters) {
    if (emitter.preload === undefined) {
      parts.push(await emit(emitter));
    }
  }
  const files: Files = Object.assign({}, ...parts, ...(await beside));
  const folders = genFoldersOf(files);
  if (!check) {
    recoverFolders(out, folders);
  }
  const changed = compareFolders(out, files);
  if (!check && changed.length > 0) {
    const touched = folders.filter(folder => changed.some(({ path }) => path.startsWith(`${folder}/`)));
    await time("write", () => swapFolders({ root: out, files, folders: touched }));
  }
  const { title, version, hash, operations } = contract;
  return {
    contract: { title, version, hash, operations: operations.map(({ id }) => id) },
    files: Object.keys(files).length,
    changed,
    ms: elapsed(),
    steps,
    notes,
  };
}

import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CodegenError } from "./codegen-error.ts";
import { type GenerateOptions, type GenerateResult, generate, workspaceRoot } from "./generate.ts";

interface WatchOptions extends Omit<GenerateOptions, "check"> {
  /** Called after each run with the file, relative to the contract's folder, whose saving led to it. */
  readonly report: (result: GenerateResult, saved: string) => void;
  /** Called with what is wrong when a run fails; the watch goes on. */
  readonly complain: (message: string) => void;
  /** Ends the watch. Without one it ends with the process. */
  readonly signal?: AbortSignal;
}

/** Editors save in several steps, milliseconds apart. */
const settleMs = 40;

/** Generates once, then again whenever a file of the contract is saved, one run at a time. */
export async function watchContract({ report, complain, signal, ...options }: WatchOptions): Promise<void> {
  const { root = workspaceRoot, contract = "spec/openapi.yaml" } = options;
  const folder = dirname(resolve(root, contract));
  if (!existsSync(folder)) {
    throw new CodegenError(`there is no folder "${folder}" to watch; name the contract by --contract`);
  }
  const saves = watchFolder(folder, signal);
  let saved: string | undefined = "start";
  do {
    try {
      report(await generate({ ...options, root, contract }), saved);
    } catch (error) {
      if (!(error instanceof CodegenError)) {
        throw error;
      }
      complain(`${saved}: ${error.message}`);
    }
    saved = await saves.next();
  } while (saved !== undefined);
}

/** Waits for the next save in a folder: the file's name, or `undefined` once the signal ends the watch. */
function watchFolder(folder: string, signal: AbortSignal | undefined): { next: () => Promise<string | undefined> } {
  const watchers = new Map<string, FSWatcher>();
  let saved: string | undefined;
  let wake = () => {};

  // One watcher a folder: a recursive one loses files that an editor replaces instead of writing to them.
  const watchFolders = () => {
    for (const path of [folder, ...foldersIn(folder)]) {
      if (watchers.has(path)) {
        continue;
      }
      const watcher = watch(path, (_event, name) => {
        if (name === null || !/^[^.].*\.(ya?ml|json)$/.test(name)) {
          return;
        }
        saved = relative(folder, join(path, name)).split(sep).join("/");
        wake();
      });
      watchers.set(path, watcher);
      watcher.on("error", () => watchers.delete(path));
    }
  };
  watchFolders();
  signal?.addEventListener("abort", () => {
    for (const watcher of watchers.values()) {
      watcher.close();
    }
    wake();
  });

  return {
    next: async () => {
      watchFolders();
      if (saved === undefined && !signal?.aborted) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
        await new Promise(resolve => setTimeout(resolve, settleMs));
      }
      const name = saved;
      saved = undefined;
      return signal?.aborted ? undefined : name;
    },
  };
}

/** All folders below one, without those that are generated or hidden. */
function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      entry =>
        entry.isDirectory() && entry.name !== "gen" && entry.name !== "node_modules" && !entry.name.startsWith("."),
    )
    .flatMap(({ name }) => [join(folder, name), ...foldersIn(join(folder, name))]);
}

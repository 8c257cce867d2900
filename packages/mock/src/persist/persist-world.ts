import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Collection } from "../contract/collection.ts";
import type { Item } from "../world/item.ts";
import type { WorldListener } from "../world/world-state.ts";
import { lockFile } from "./lock-file.ts";
import type { SaveMessage, SaveOptions, SaveReport } from "./save-message.ts";
import { fileVersion, readWorldFile, type WorldFile } from "./world-file.ts";

/** A world that stays in a file. */
export interface PersistedWorld {
  /** What the file held; undefined if there was none yet. */
  readonly found: WorldFile | undefined;
  /** Listens to the world. */
  readonly listener: WorldListener & { cleared(): void };
  /** Saves how many keys were made, with the next change. */
  keysMade(made: WorldFile["keys"]): void;
  /** Saves what is left, and lets the file go. */
  close(): Promise<void>;
  /** Lets the file go as it is. */
  abandon(): void;
}

/**
 * Keeps a world in a file: after each change a thread of its own writes the whole anew, in one step.
 *
 * @throws Error of one sentence when the file is damaged, of a newer version, or in use by another mock
 */
export function persistWorld(path: string, collections: readonly Collection[]): PersistedWorld {
  const file = resolve(path);
  const release = lockFile(file);
  try {
    const found = readWorldFile(file);
    const outermost = collections.filter(({ within }) => !within).map(({ name }) => name);
    return { found, ...startSaving({ file, version: fileVersion, outermost }, release) };
  } catch (error) {
    release();
    throw error;
  }
}

function startSaving(options: SaveOptions, release: () => void): Omit<PersistedWorld, "found"> {
  const saver = createSaver(options);
  const placeOf = (item: Item["parent"]) => ("place" in item ? (item as Item).place : -1);
  return {
    listener: {
      cleared: () => saver.send({ kind: "clear" }),
      created: item => {
        const { place, parent, collection, values } = item;
        const inside = collection.inside.map(({ name }) => name);
        saver.send({ kind: "add", place, holder: placeOf(parent), collection: collection.name, inside, values });
      },
      deleted: ({ place }) => saver.send({ kind: "remove", place }),
    },
    keysMade: made => saver.send({ kind: "keys", made }),
    async close() {
      await saver.close();
      release();
    },
    abandon() {
      saver.abandon();
      release();
    },
  };
}

interface Saver {
  send(message: SaveMessage): void;
  close(): Promise<void>;
  abandon(): void;
}

/** Hands changes over in one go once the current turn is over: a thousand of them are one file, written once. */
function createSaver(options: SaveOptions): Saver {
  const worker = new Worker(workerFile(), { workerData: options });
  // A test that forgets to close its mock still ends.
  worker.unref();
  let waiting: SaveMessage[] = [];
  let isSaving = false;
  let whenSaved: (() => void) | undefined;

  function handOver(): void {
    if (isSaving || waiting.length === 0) {
      return;
    }
    isSaving = true;
    worker.postMessage(waiting);
    waiting = [];
  }

  worker.on("message", (report: SaveReport) => {
    isSaving = false;
    if (report.kind === "failed") {
      process.emitWarning(`the mock's world could not be saved to "${options.file}": ${report.message}`);
    }
    handOver();
    if (!isSaving) {
      whenSaved?.();
    }
  });

  return {
    send(message) {
      if (waiting.push(message) === 1) {
        setImmediate(handOver);
      }
    },
    async close() {
      worker.ref();
      handOver();
      if (isSaving) {
        await new Promise<void>(done => {
          whenSaved = done;
        });
      }
      await worker.terminate();
    },
    abandon() {
      waiting = [];
      void worker.terminate();
    },
  };
}

/** Compiled or not: the worker lies beside this file, and ends as it does. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./save-worker.ts" : "./save-worker.js", import.meta.url);
}

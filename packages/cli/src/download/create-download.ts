import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../errors/usage-error.ts";
import { pictureName, pictureProperty } from "./picture-name.ts";
import { type Saved, savePicture } from "./save-picture.ts";

/** How pictures are saved. */
export interface DownloadOptions {
  readonly folder: string;
  /** The property that tells items apart, e.g. `SampleId`. */
  readonly itemKey: string;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
}

/** Saves the pictures of items as they come. */
export interface Download {
  /** Begins with an item's picture; waits while too many are under way. */
  add(item: unknown): Promise<void>;
  /** Waits for the rest; returns how many came to what. */
  finish(): Promise<Readonly<Record<Saved, number>>>;
}

/** So many pictures are saved at a time. */
const concurrency = 4;

/** Makes a download into a folder, which is made if it is not there. @throws UsageError when it cannot be made */
export function createDownload({ folder, itemKey, fetch, signal }: DownloadOptions): Download {
  makeFolder(folder);
  const counts: Record<Saved, number> = { saved: 0, there: 0, differs: 0, failed: 0 };
  const underWay = new Set<Promise<void>>();
  const save = async (item: unknown) => {
    const property = pictureProperty(item);
    if (property === undefined) {
      return;
    }
    const record = item as Record<string, string>;
    const url = String(record[property]);
    const path = join(folder, pictureName(String(record[itemKey]), url));
    counts[await savePicture({ url, path, fetch, signal }).catch(() => failedUnless(signal))]++;
  };
  return {
    async add(item) {
      const saving = save(item).finally(() => underWay.delete(saving));
      underWay.add(saving);
      if (underWay.size >= concurrency) {
        await Promise.race(underWay);
      }
    },
    async finish() {
      await Promise.all(underWay);
      return counts;
    },
  };
}

/** A picture that cannot be had is counted; Ctrl-C ends the command. */
function failedUnless(signal: AbortSignal): Saved {
  signal.throwIfAborted();
  return "failed";
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new UsageError(`cannot make the folder "${folder}": ${(cause as NodeJS.ErrnoException).code}`);
  }
}

import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject } from "@ims-kit/values";
import type { SpecFile } from "./read-spec-folder.ts";
import { yamlText } from "./yaml-text.ts";

/** What a run does to the files of one kind. */
export interface FilePlan {
  /** Texts to write, by path from the contract's folder. */
  readonly written: ReadonlyMap<string, string>;
  /** Paths to remove. */
  readonly removed: readonly string[];
  readonly counts: FileCounts;
}

/** How many files of one kind were treated how. */
export interface FileCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Not touched, as they say the same. */
  readonly kept: number;
}

/** A file as it should be. */
export interface WantedFile {
  /** What stays the same while files move, e.g. the operation's id. */
  readonly id: string;
  readonly file: string;
  readonly node: JsonObject;
}

/**
 * Compares what is there with what should be. A file that says the same keeps its bytes, whatever its form, and keeps
 * saying which state of the metadata it is from; a file that nobody wants any more goes.
 */
export function planFiles(wanted: readonly WantedFile[], present: ReadonlyMap<string, SpecFile>): FilePlan {
  const written = new Map<string, string>();
  const removed: string[] = [];
  const counts = { added: 0, changed: 0, removed: 0, kept: 0 };
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { id, file, node } of wanted) {
    const old = present.get(id);
    const isSame = old !== undefined && isDeepStrictEqual(withoutSource(old.node), withoutSource(node));
    counts[old === undefined ? "added" : isSame ? "kept" : "changed"] += 1;
    if (!isSame) {
      written.set(file, yamlText(node));
    } else if (old.file !== file) {
      written.set(file, old.text);
    }
    if (old !== undefined && old.file !== file) {
      removed.push(old.file);
    }
  }
  for (const [id, { file }] of present) {
    if (!ids.has(id)) {
      removed.push(file);
      counts.removed += 1;
    }
  }
  return { written, removed: removed.filter(file => !written.has(file)), counts };
}

/** Which file of the metadata something was read from does not change what it says. */
function withoutSource(node: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "x-source")
      .map(([key, value]) => [key, isObject(value) && "x-source" in value ? withoutSource(value) : value]),
  );
}

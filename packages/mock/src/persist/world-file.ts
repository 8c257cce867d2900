import { existsSync, readFileSync } from "node:fs";
import { isObject } from "#values";
import type { World } from "../gen/world.ts";

/** The version of the file's form. A newer one is refused, not misread. */
export const fileVersion = 1;

/** What a file holds. */
export interface WorldFile {
  readonly world: World;
  /** How many keys were made for each collection, so that none is made twice. */
  readonly keys: Readonly<Record<string, number>>;
}

/**
 * Reads the file of a world; undefined where the file does not exist yet.
 *
 * @throws Error of one sentence when the file is damaged, of a newer version, or something else
 */
export function readWorldFile(file: string): WorldFile | undefined {
  if (!existsSync(file)) {
    return undefined;
  }
  const content = parsed(file, readFileSync(file, "utf8"));
  if (isObject(content) && typeof content.version === "number" && content.version > fileVersion) {
    throw new Error(
      `"${file}" was written by a newer mock (version ${content.version}, this one knows ${fileVersion}): update @ims-kit/mock, or choose another file`,
    );
  }
  if (!isObject(content) || content.version !== fileVersion || !isObject(content.world) || !isObject(content.keys)) {
    throw new Error(
      `"${file}" does not hold the state of a mock: choose another file, or give a world's file as the world`,
    );
  }
  return { world: content.world as unknown as World, keys: content.keys as WorldFile["keys"] };
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`"${file}" is damaged, so nothing was changed: repair or remove it (${(cause as Error).message})`, {
      cause,
    });
  }
}

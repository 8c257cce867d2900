import { existsSync, readFileSync } from "node:fs";
import type { Json } from "../contract/json.ts";

/** The JSON of a file that an option names. @throws Error naming option and file where it cannot be read */
export function readJson(file: string, option: string): Json {
  const text = readText(file, option);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${option} "${file}" is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** The text of the known gaps: of the file that is named, else of a `known-gaps.txt` in the working folder, if any. */
export function knownGapsFrom(file: string | undefined): string | undefined {
  if (file === undefined) {
    return existsSync("known-gaps.txt") ? readFileSync("known-gaps.txt", "utf8") : undefined;
  }
  return readText(file, "--known-gaps");
}

function readText(file: string, option: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${option} "${file}" cannot be read: ${(cause as Error).message}`, { cause });
  }
}

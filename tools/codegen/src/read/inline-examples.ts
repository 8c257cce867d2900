import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Document, Source } from "@redocly/openapi-core";
import { messageAt } from "../codegen-error.ts";
import { escapePointer } from "../json-pointer.ts";
import { lineOf } from "./line-of.ts";
import { lostDigits } from "./lost-digits.ts";

/**
 * Puts the JSON file behind each `externalValue` in its place. Relative names start at the file that holds them. What
 * cannot be read is added to `faults`.
 */
export function inlineExamples(document: Document, shown: (path: string) => string, faults: string[]): void {
  const { source } = document;

  function visit(node: unknown, pointer: string): void {
    if (typeof node !== "object" || node === null) {
      return;
    }
    const fields = node as Record<string, unknown>;
    if (typeof fields.externalValue === "string") {
      const path = resolve(dirname(source.absoluteRef), fields.externalValue);
      delete fields.externalValue;
      try {
        const text = readExample(path);
        fields.value = parseExample(text);
        faults.push(...lostDigits(new Source(path, text), fields.value, shown));
      } catch (error) {
        const place = { file: shown(source.absoluteRef), line: lineOf(source, pointer), pointer: `#${pointer}` };
        faults.push(messageAt(place, `the example "${shown(path)}" ${(error as Error).message}`));
      }
      return;
    }
    for (const [key, value] of Object.entries(fields)) {
      visit(value, `${pointer}/${escapePointer(key)}`);
    }
  }

  visit(document.parsed, "");
}

function readExample(path: string): string {
  if (!existsSync(path)) {
    throw new Error("does not exist; write it, or correct externalValue");
  }
  return readFileSync(path, "utf8");
}

function parseExample(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`is not JSON: ${(cause as Error).message}`, { cause });
  }
}

import { escapePointer } from "../json-pointer.ts";
import type { Rule } from "./rule.ts";

/** Every `pattern` compiles. One that does not turns a validator's check of the whole query off, silently. */
export const patternsCompile: Rule = {
  name: "patterns-compile",
  check: ({ document }, report) => {
    walk(document, "", (pattern, pointer) => {
      try {
        new RegExp(pattern, "u");
      } catch (error) {
        report(pointer, `the pattern does not compile: ${(error as Error).message}; correct it`);
      }
    });
  },
};

function walk(node: unknown, at: string, found: (pattern: string, pointer: string) => void): void {
  if (typeof node !== "object" || node === null) {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    // Values of examples are data, whatever they are named.
    if (key === "example" || key === "examples" || key === "x-examples") {
      continue;
    }
    const pointer = `${at}/${escapePointer(key)}`;
    if (key === "pattern" && typeof value === "string") {
      found(value, pointer);
    } else {
      walk(value, pointer, found);
    }
  }
}

import { getLineColLocation, type Source } from "@redocly/openapi-core";
import { messageAt } from "../codegen-error.ts";
import { escapePointer } from "../json-pointer.ts";
import { lineOf } from "./line-of.ts";

// The bounds of 64-bit integers are honest to write, and are passed on as good as a number can hold them.
const bounds = new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);

/**
 * A message for each integer of a YAML or JSON file that is another one once it is read: beyond 2^53 a number does not
 * hold all digits, so an example, a default, or a value of `enum` or `const` would silently become its neighbour.
 */
export function lostDigits(source: Source, parsed: unknown, shown: (path: string) => string): string[] {
  const found: string[] = [];

  function visit(node: unknown, pointer: string): void {
    if (typeof node === "number") {
      const digits = Number.isInteger(node) && !Number.isSafeInteger(node) ? digitsAt(source, pointer) : undefined;
      if (digits === undefined || BigInt(digits) === BigInt(node)) {
        return;
      }
      const place = { file: shown(source.absoluteRef), line: lineOf(source, pointer), pointer: `#${pointer}` };
      const what = `the integer ${digits} is read as ${BigInt(node)}; write one of no more than 2^53, or make it a string`;
      found.push(messageAt(place, what));
    } else if (typeof node === "object" && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (typeof value !== "number" || !bounds.has(key)) {
          visit(value, `${pointer}/${escapePointer(key)}`);
        }
      }
    }
  }

  visit(parsed, "");
  return found;
}

/** The integer as it is written there; `undefined` for one like 1e21, and for a reference to another place. */
function digitsAt(source: Source, pointer: string): string | undefined {
  const { start, end } = getLineColLocation({ source, pointer: `#${pointer}`, reportOnKey: false });
  const text = source.getLines()[start.line - 1]?.slice(start.col - 1, (end?.col ?? start.col) - 1);
  return text && /^[+-]?\d+$/.test(text) ? text.replace("+", "") : undefined;
}

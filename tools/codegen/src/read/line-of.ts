import { getLineColLocation, type Source } from "@redocly/openapi-core";

/** The 1-based line of a JSON pointer in a YAML or JSON source; that of the nearest parent where the pointer itself is not in it. */
export function lineOf(source: Source, pointer: string): number {
  return getLineColLocation({ source, pointer: `#${pointer}`, reportOnKey: true }).start.line;
}

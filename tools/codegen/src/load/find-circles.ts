import { valueAt } from "@ims-kit/values";
import { escapePointer } from "../json-pointer.ts";

/** Pointers of the components that are nothing but references which lead back to themselves. */
export function findCircles(document: unknown): string[] {
  const { components } = document as { components?: Record<string, Record<string, unknown>> };
  const found: string[] = [];
  for (const [section, entries] of Object.entries(components ?? {})) {
    for (const name of Object.keys(entries ?? {})) {
      const pointer = `/components/${section}/${escapePointer(name)}`;
      if (isCircle(document, pointer)) {
        found.push(pointer);
      }
    }
  }
  return found;
}

function isCircle(document: unknown, start: string): boolean {
  const seen = new Set<string>();
  let pointer: string | undefined = start;
  while (pointer !== undefined && !seen.has(pointer)) {
    seen.add(pointer);
    const node = valueAt(document, pointer) as { $ref?: unknown } | undefined;
    pointer = typeof node?.$ref === "string" && node.$ref.startsWith("#/") ? node.$ref.slice(1) : undefined;
  }
  return pointer !== undefined;
}

import { posix } from "node:path";
import { Visitor } from "oxc-parser";
import type { Source } from "./read-sources.ts";

/**
 * What a file imports, types and dynamic imports included: a path from the root for a relative specifier, e.g.
 * `packages/client/src/call/send.ts`, else the specifier as it stands, e.g. `@ims-kit/client` or `node:fs`.
 */
export function importsOf({ path, program }: Source): string[] {
  const specifiers = new Set<string>();
  const add = (source: unknown) => {
    const value = (source as { value?: unknown } | null)?.value;
    if (typeof value === "string") {
      specifiers.add(value);
    }
  };
  new Visitor({
    ImportDeclaration: node => add(node.source),
    ExportNamedDeclaration: node => add(node.source),
    ExportAllDeclaration: node => add(node.source),
    ImportExpression: node => add(node.source),
    TSImportType: node => add(node.source),
  }).visit(program);
  return [...specifiers].map(specifier =>
    specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier,
  );
}

import { dirname, resolve } from "node:path";
import type { BaseResolver, Document, Source } from "@redocly/openapi-core";
import type { Place } from "../codegen-error.ts";
import type { OpenApiDocument } from "../contract.ts";
import { valueAt } from "../json-pointer.ts";
import { lineOf } from "./line-of.ts";

interface LocatorOptions {
  readonly main: Source;
  /** The paths as the main file lists them, before bundling. */
  readonly listed: OpenApiDocument["paths"];
  readonly sources: ReadonlyMap<string, Source>;
  readonly shown: (path: string) => string;
}

/** Finds pointers of the bundled document in the files: those of an operation in its own file, all else in the main file. */
export function createLocator({ main, listed, sources, shown }: LocatorOptions): (pointer: string) => Place {
  return pointer => {
    const path = pointer.match(/^\/paths\/([^/]+)/)?.[1];
    const item = path === undefined ? undefined : (valueAt(listed, `/${path}`) as { $ref?: string } | undefined);
    const [file, inside = ""] = item?.$ref?.split("#") ?? [];
    const source = file === undefined ? undefined : sources.get(resolve(dirname(main.absoluteRef), file));
    if (source === undefined || path === undefined) {
      return { file: shown(main.absoluteRef), line: lineOf(main, pointer), pointer: `#${pointer}` };
    }
    const own = inside + pointer.slice(`/paths/${path}`.length);
    return { file: shown(source.absoluteRef), line: lineOf(source, own), pointer: `#${own}` };
  };
}

/** The sources that a resolver has read so far, by absolute path. */
export async function sourcesOf(resolver: BaseResolver): Promise<Map<string, Source>> {
  const documents = await Promise.all(resolver.cache.values());
  return new Map(documents.filter(isDocument).map(({ source }) => [source.absoluteRef, source]));
}

function isDocument(document: Document | Error): document is Document {
  return !(document instanceof Error);
}

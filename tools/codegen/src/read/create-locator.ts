import { dirname, resolve } from "node:path";
import { valueAt } from "@ims-kit/values";
import type { BaseResolver, Document, Source } from "@redocly/openapi-core";
import type { Place } from "../codegen-error.ts";
import type { OpenApiDocument } from "../contract.ts";
import { lineOf } from "./line-of.ts";

/** Finds pointers of the bundled document in the files that it was made of. */
export interface Locator {
  /** The file, as messages show it. */
  readonly file: (pointer: string) => string;
  /** File, line, and the pointer within the file. */
  readonly place: (pointer: string) => Place;
}

interface LocatorOptions {
  readonly main: Source;
  /** The paths as the main file lists them, before bundling. */
  readonly listed: OpenApiDocument["paths"];
  readonly sources: ReadonlyMap<string, Source>;
  readonly shown: (path: string) => string;
}

/** A locator that finds what belongs to an operation in the operation's file, and all else in the main file. */
export function createLocator({ main, listed, sources, shown }: LocatorOptions): Locator {
  function find(pointer: string): { source: Source; own: string } {
    const path = pointer.match(/^\/paths\/([^/]+)/)?.[1];
    if (path === undefined) {
      return { source: main, own: pointer };
    }
    const item = valueAt(listed, `/${path}`) as { $ref?: string } | undefined;
    const [file, inside = ""] = item?.$ref?.split("#") ?? [];
    const source = file && sources.get(resolve(dirname(main.absoluteRef), file));
    return source ? { source, own: inside + pointer.slice(`/paths/${path}`.length) } : { source: main, own: pointer };
  }

  return {
    file: pointer => shown(find(pointer).source.absoluteRef),
    place: pointer => {
      const { source, own } = find(pointer);
      return { file: shown(source.absoluteRef), line: lineOf(source, own), pointer: `#${own}` };
    },
  };
}

/** The sources that a resolver has read so far, by absolute path. */
export async function sourcesOf(resolver: BaseResolver): Promise<Map<string, Source>> {
  const documents = await Promise.all(resolver.cache.values());
  const read = documents.filter((document): document is Document => !(document instanceof Error));
  return new Map(read.map(({ source }) => [source.absoluteRef, source]));
}

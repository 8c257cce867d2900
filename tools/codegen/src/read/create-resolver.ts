import { BaseResolver } from "@redocly/openapi-core";
import { addUnlistedOperations } from "./add-unlisted-operations.ts";
import { inlineExamples } from "./inline-examples.ts";
import { lostDigits } from "./lost-digits.ts";

/** A resolver that reads a contract as codegen understands it. */
export interface ContractResolver {
  readonly resolver: BaseResolver;
  /** What it added by itself, one sentence each. */
  readonly notes: readonly string[];
  /** What it could not do, one sentence each. They are not thrown, as redocly would take them for missing files. */
  readonly faults: readonly string[];
}

interface ResolverOptions {
  /** Absolute path of the contract's main file. */
  readonly entry: string;
  /** Turns an absolute path into the one that messages show. */
  readonly shown: (path: string) => string;
}

/**
 * Redocly's resolver with three habits of ours: the file behind each `externalValue` takes its place, files in
 * `operations/` that the main file does not list are added to its paths, and nothing is fetched over the network.
 */
export function createResolver({ entry, shown }: ResolverOptions): ContractResolver {
  const notes: string[] = [];
  const faults: string[] = [];
  const resolver = new BaseResolver();
  const parseDocument = resolver.parseDocument.bind(resolver);
  const loadExternalRef = resolver.loadExternalRef.bind(resolver);

  resolver.loadExternalRef = async path => {
    if (/^[a-z]+:\/\//i.test(path)) {
      throw new Error("remote references are not read; keep the file beside the contract");
    }
    return loadExternalRef(path);
  };
  resolver.parseDocument = (source, isRoot) => {
    const document = parseDocument(source, isRoot);
    faults.push(...lostDigits(source, document.parsed, shown));
    inlineExamples(document, shown, faults);
    if (source.absoluteRef === entry) {
      addUnlistedOperations(document, notes, faults);
    }
    return document;
  };
  return { resolver, notes, faults };
}

import { createHash } from "node:crypto";
import { relative, resolve } from "node:path";
import {
  bundle,
  createConfig,
  lint,
  type NormalizedProblem,
  ResolveError,
  YamlParseError,
} from "@redocly/openapi-core";
import { CodegenError, messageAt, type Place } from "../codegen-error.ts";
import type { Contract, OpenApiDocument } from "../contract.ts";
import { createLocator, sourcesOf } from "./create-locator.ts";
import { createResolver } from "./create-resolver.ts";
import { lineOf } from "./line-of.ts";
import { parseOperations } from "./parse-operations.ts";

/** A contract that was read, and what there is to say of the reading. */
export interface LoadedContract {
  readonly contract: Contract;
  /** What was added without being asked for, one sentence each. */
  readonly notes: readonly string[];
  /** Finds a pointer of the bundled document in the files that it came from. */
  readonly locate: (pointer: string) => Place;
}

interface LoadOptions {
  /** Path of the contract's main file. */
  readonly entry: string;
  /** Folder that paths in messages are relative to. */
  readonly root: string;
}

/**
 * Reads a contract, lints it with redocly's recommended rules and bundles it.
 *
 * @throws CodegenError that names file, line and pointer of everything that redocly finds wrong.
 */
export async function loadContract({ entry, root }: LoadOptions): Promise<LoadedContract> {
  const absolute = resolve(root, entry);
  const shown = (path: string) => (path.startsWith(root) ? relative(root, path) : path);
  const { resolver, notes } = createResolver({ entry: absolute, shown });
  const config = await createConfig({ extends: ["recommended"] });

  const main = await resolver.resolveDocument(null, absolute, true);
  if (main instanceof Error) throw unreadable(main, shown);
  const problems = await lint({ ref: absolute, config, externalRefResolver: resolver });
  refuseProblems(problems, shown);

  const listed = structuredClone((main.parsed as OpenApiDocument).paths);
  const result = await bundle({ ref: absolute, config, externalRefResolver: resolver });
  refuseProblems(result.problems, shown);

  const document = result.bundle.parsed as OpenApiDocument;
  const json = `${JSON.stringify(document, undefined, 2)}\n`;
  const locate = createLocator({ main: main.source, listed, sources: await sourcesOf(resolver), shown });
  const contract: Contract = {
    title: document.info.title,
    version: document.info.version,
    file: shown(absolute),
    document,
    json,
    hash: createHash("sha256").update(json).digest("hex"),
    operations: parseOperations(document, locate),
  };
  return { contract, notes, locate };
}

function refuseProblems(problems: readonly NormalizedProblem[], shown: (path: string) => string): void {
  const found = problems.filter(problem => !problem.ignored);
  if (found.length === 0) return;
  const lines = found.map(problem => {
    const [location] = problem.location;
    if (location === undefined) return problem.message;
    const pointer = location.pointer ?? "#/";
    const line = location.pointer === undefined ? location.start.line : lineOf(location.source, pointer.slice(1));
    const remedy = problem.suggest.length > 0 ? `; did you mean "${problem.suggest[0]}"?` : "";
    return messageAt(
      { file: shown(location.source.absoluteRef), line, pointer },
      `${problem.message} (${problem.ruleId})${remedy}`,
    );
  });
  throw new CodegenError([...new Set(lines)].join("\n"));
}

function unreadable(error: Error, shown: (path: string) => string): CodegenError {
  if (error instanceof YamlParseError) {
    return new CodegenError(messageAt({ file: shown(error.source.absoluteRef), line: error.line }, error.message), {
      cause: error,
    });
  }
  const cause = error instanceof ResolveError ? error.originalError : error;
  return cause instanceof CodegenError
    ? cause
    : new CodegenError(`the contract cannot be read: ${cause.message}`, { cause });
}

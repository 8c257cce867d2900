import { isObject } from "@ims-kit/values";
import { bundle, createConfig, ResolveError, YamlParseError } from "@redocly/openapi-core";
import { CodegenError, messageAt } from "../codegen-error.ts";
import type { Contract, OpenApiDocument } from "../contract.ts";
import { overlaid } from "../overlay/overlaid.ts";
import { readOverlays } from "../overlay/read-overlays.ts";
import { type ContractFile, pathsOf } from "../read/contract-file.ts";
import { createLocator, type Locator, sourcesOf } from "../read/create-locator.ts";
import { createResolver } from "../read/create-resolver.ts";
import { lineOf } from "../read/line-of.ts";
import { lintWithRedocly } from "../read/lint-with-redocly.ts";
import { placeInFiles, refuseProblems } from "../read/refuse-problems.ts";
import { type Time, untimed } from "../stopwatch.ts";
import { contractFrom } from "./contract-from.ts";
import { findCircles } from "./find-circles.ts";

/** A contract that was read, and what there is to say of the reading. */
export interface LoadedContract {
  readonly contract: Contract;
  /** What was added without being asked for, one sentence each. */
  readonly notes: readonly string[];
  /** Finds a pointer of the bundled document in the files that it came from. */
  readonly locator: Locator;
}

/**
 * Reads a contract and bundles it: the unlisted operations added, examples in place, local references only.
 *
 * @throws CodegenError that names file, line and pointer of what cannot be read, resolved or served.
 */
export async function loadContract(contractFile: ContractFile, time: Time = untimed): Promise<LoadedContract> {
  const { absolute, shown } = pathsOf(contractFile);
  const { resolver, notes, faults } = createResolver({ entry: absolute, shown });
  try {
    const main = await resolver.resolveDocument(null, absolute, true);
    if (main instanceof Error) {
      throw main;
    }
    if (!isObject(main.parsed)) {
      throw new Error("it holds no object; write openapi, info and paths");
    }
    for (const pointer of findCircles(main.parsed)) {
      const place = { file: shown(absolute), line: lineOf(main.source, pointer), pointer: `#${pointer}` };
      throw new CodegenError(messageAt(place, "its references lead back to itself; describe it at one of their ends"));
    }
    // The bundler changes what it was given.
    const listed = structuredClone((main.parsed as OpenApiDocument).paths);
    const config = await createConfig({});
    const result = await time("redocly bundle", () => bundle({ ref: absolute, config, externalRefResolver: resolver }));
    if (faults.length > 0) {
      throw new CodegenError(faults.join("\n"));
    }
    refuseProblems(result.problems, placeInFiles(shown));

    const bundled = result.bundle.parsed as OpenApiDocument;
    const written = createLocator({ main: main.source, listed, sources: await sourcesOf(resolver), shown });
    const { document, locator } = await overlaid(bundled, written, readOverlays(absolute, shown));
    return { contract: contractFrom({ document, file: shown(absolute), locator }), notes, locator };
  } catch (error) {
    if (error instanceof CodegenError) {
      throw error;
    }
    // Whatever has another shape than OpenAPI gives it breaks something sooner or later; redocly knows the place.
    if (error instanceof TypeError) {
      await lintWithRedocly(contractFile);
    }
    throw unreadable(error as Error, shown, absolute);
  }
}

function unreadable(error: Error, shown: (path: string) => string, entry: string): CodegenError {
  if (error instanceof YamlParseError) {
    const place = { file: shown(error.source.absoluteRef), line: error.line };
    return new CodegenError(messageAt(place, `this is not YAML: ${error.message}`), { cause: error });
  }
  const cause = error instanceof ResolveError ? error.originalError : error;
  return new CodegenError(messageAt({ file: shown(entry) }, `the contract cannot be read: ${cause.message}`), {
    cause,
  });
}

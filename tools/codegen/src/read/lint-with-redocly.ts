import { createConfig, lint, lintFromString } from "@redocly/openapi-core";
import type { OpenApiDocument } from "../contract.ts";
import { type ContractFile, pathsOf } from "./contract-file.ts";
import type { Locator } from "./create-locator.ts";
import { createResolver } from "./create-resolver.ts";
import { placeInDocument, placeInFiles, refuseProblems } from "./refuse-problems.ts";

/**
 * Lints a contract with redocly's recommended rules; warnings count.
 *
 * @throws CodegenError with a line for each finding.
 */
export async function lintWithRedocly(file: ContractFile): Promise<void> {
  const { absolute: ref, shown } = pathsOf(file);
  const config = await createConfig({ extends: ["recommended"] });
  // A resolver of its own: the bundler has changed what the loader's resolver holds.
  const externalRefResolver = createResolver({ entry: ref, shown }).resolver;
  refuseProblems(await lint({ ref, config, externalRefResolver }), placeInFiles(shown));
}

/**
 * Lints a document that is not a file, as an overlay has changed it.
 *
 * @throws CodegenError with a line for each finding.
 */
export async function lintDocument(document: OpenApiDocument, locator: Locator): Promise<void> {
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  refuseProblems(problems, placeInDocument(locator));
}

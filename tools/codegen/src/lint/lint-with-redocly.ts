import { relative, resolve } from "node:path";
import { createConfig, lint, lintFromString } from "@redocly/openapi-core";
import type { OpenApiDocument } from "../contract.ts";
import type { Locator } from "../load/create-locator.ts";
import { createResolver } from "../load/create-resolver.ts";
import type { LoadOptions } from "../load/load-contract.ts";
import { placeInDocument, placeInFiles, refuseProblems } from "../load/refuse-problems.ts";

/**
 * Lints a contract with redocly's recommended rules; warnings count.
 *
 * @throws CodegenError with a line for each finding.
 */
export async function lintWithRedocly({ entry, root }: LoadOptions): Promise<void> {
  const ref = resolve(root, entry);
  const shown = (path: string) => (path.startsWith(`${root}/`) ? relative(root, path) : path);
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

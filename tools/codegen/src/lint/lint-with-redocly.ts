import { relative, resolve } from "node:path";
import { createConfig, lint } from "@redocly/openapi-core";
import { createResolver } from "../load/create-resolver.ts";
import type { LoadOptions } from "../load/load-contract.ts";
import { refuseProblems } from "../load/refuse-problems.ts";

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
  refuseProblems(await lint({ ref, config, externalRefResolver }), shown);
}

import { EvolveError } from "../evolve-error.ts";
import type { PublishedPackage } from "../workspace/published-packages.ts";

/**
 * Where the packages come from, as npm writes it, e.g. `git+https://github.com/owner/name.git`: what the workflow says
 * of itself; `undefined` outside of one.
 */
export function repositoryOf(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_REPOSITORY: name = "", GITHUB_SERVER_URL: server = "https://github.com" } = env;
  return /^[^/\s]+\/[^/\s]+$/.test(name) ? `git+${server}/${name}.git` : undefined;
}

/**
 * Whether packages are to be published with a signed statement of where they were built: what the environment says,
 * else `publishConfig.provenance` of each package.json.
 */
export function asksForProvenance(env: NodeJS.ProcessEnv, packages: readonly PublishedPackage[]): boolean {
  const said = Object.entries(env).find(([name]) => provenanceName.test(name))?.[1];
  return said === undefined || said === "" ? packages.some(({ provenance }) => provenance) : said === "true";
}

/**
 * Refuses to publish with provenance what names no repository: registries compare the two and would refuse it after
 * the packages got their version.
 *
 * @throws EvolveError
 */
export function refuseUnknownRepository(env: NodeJS.ProcessEnv, packages: readonly PublishedPackage[]): void {
  if (!asksForProvenance(env, packages) || repositoryOf(env) !== undefined) {
    return;
  }
  const [nameless] = packages.filter(({ repository }) => repository === undefined);
  if (nameless === undefined) {
    return;
  }
  throw new EvolveError(
    `provenance is asked for, but ${nameless.folder}/package.json names no repository and GITHUB_REPOSITORY is not set; release in the workflow, or without provenance: NPM_CONFIG_PROVENANCE=false pnpm release`,
  );
}

const provenanceName = /^p?npm_config_provenance$/i;

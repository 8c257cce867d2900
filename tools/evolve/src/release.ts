// `pnpm release`: versions, builds and publishes the packages under one version.
import { join } from "node:path";
import { EvolveError } from "./evolve-error.ts";
import { parseOptions } from "./parse-options.ts";
import { runRelease } from "./release/run-release.ts";

const help = `pnpm release [--push] [--tests <command>]

Versions the packages by their changesets, commits, builds, publishes and tags. It is refused when files are not
committed, gen/ has drifted, the contract changed without a changeset, tests fail, or provenance is asked for and no
repository is known; what stopped half-way is finished by running it again.

  --push   push the commit to origin before anything is published, and the tags in the end
  --tests  what must pass first (default: npm test)
`;

try {
  const options = parseOptions(process.argv.slice(2), {
    push: { type: "boolean" },
    tests: { type: "string" },
    help: { type: "boolean" },
  });
  if (options.help === true) {
    console.log(help);
  } else {
    const root = join(import.meta.dirname, "../../..");
    const tests = options.tests?.split(" ");
    const { packages, version } = await runRelease({
      root,
      tests,
      push: options.push,
      say: line => console.log(`release: ${line}`),
    });
    const nothing = `nothing to release: ${version} is out, and no changeset waits`;
    console.log(packages.length === 0 ? nothing : `released ${packages.join(", ")}`);
  }
} catch (error) {
  if (!(error instanceof EvolveError)) {
    throw error;
  }
  console.error(`release: ${error.message}`);
  process.exitCode = 1;
}

// `pnpm release`: versions, builds and publishes the packages under one version.
import { join } from "node:path";
import { EvolveError } from "./evolve-error.ts";
import { parseOptions } from "./parse-options.ts";
import { finishRelease, packRelease, prepareRelease, type ReleaseOptions, runRelease } from "./release/run-release.ts";

const help = `pnpm release [pack | prepare | finish] [--push] [--tests <command>]

Versions the packages by their changesets, commits, builds, packs, publishes and tags. It is refused when files are not
committed, gen/ has drifted, the contract changed without a changeset, tests fail, or provenance is asked for and no
repository is known. It may be stopped at any moment; running it again finishes it.

  pack     only build and pack into .release/, whatever is committed: to try the packages before a release
  prepare  all that comes before publishing: the version is committed and packed into .release/
  finish   all that comes after publishing: the tag

  --push   push the commit to origin before anything is published, and the tag in the end
  --tests  what must pass first (default: npm test)
`;

const steps: Readonly<Record<string, (options: ReleaseOptions) => Promise<string>>> = {
  release: async options => {
    const { packages, version } = await runRelease(options);
    return packages.length === 0 ? nothing(version) : `released ${packages.join(", ")}`;
  },
  pack: async ({ root }) => `packed ${(await packRelease(root)).join(", ")} into .release/`,
  prepare: async options => {
    const version = await prepareRelease(options);
    return version === undefined ? nothing("what is there") : `${version} is committed and packed into .release/`;
  },
  finish: async options => `tagged ${await finishRelease(options)}`,
};

function nothing(version: string): string {
  return `nothing to release: ${version} is out, and no changeset waits`;
}

try {
  const [first = "", ...rest] = process.argv.slice(2);
  const step = steps[first];
  const options = parseOptions(step === undefined ? process.argv.slice(2) : rest, {
    push: { type: "boolean" },
    tests: { type: "string" },
    help: { type: "boolean" },
  });
  if (options.help === true) {
    console.log(help);
  } else {
    const root = join(import.meta.dirname, "../../..");
    const report = (line: string) => console.log(`release: ${line}`);
    const asked = { root, tests: options.tests?.split(" "), push: options.push, report };
    console.log(await (step ?? steps.release)?.(asked));
  }
} catch (error) {
  if (!(error instanceof EvolveError)) {
    throw error;
  }
  console.error(`release: ${error.message}`);
  process.exitCode = 1;
}

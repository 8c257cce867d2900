import { short } from "../changeset/changeset-text.ts";
import { contractChangesets } from "../changeset/contract-changesets.ts";
import type { ReadContract } from "../contract/read-contract.ts";
import { EvolveError } from "../evolve-error.ts";
import { run } from "../run.ts";
import { publishedPackages } from "../workspace/published-packages.ts";
import { refuseUnknownRepository } from "./repository.ts";
import { lastLines } from "./run-step.ts";

/** What must hold before anything is versioned. */
export interface ReleaseConditions {
  readonly root: string;
  readonly contract: ReadContract;
  /** The command that proves the workspace, e.g. `["npm", "test"]`. */
  readonly tests: readonly string[];
  /** The environment that the release publishes in. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Refuses a release that would not be what it says.
 *
 * @throws EvolveError with the command that repairs: provenance without a repository, uncommitted changes, drift, a
 * contract change that no changeset is about, failing tests.
 */
export async function refuseRelease({ root, contract, tests, env }: ReleaseConditions): Promise<void> {
  refuseUnknownRepository(env, await publishedPackages(root));
  const { stdout } = await run("git", ["status", "--porcelain"], { cwd: root });
  const changed = stdout.split("\n").filter(line => line !== "");
  if (changed.length > 0) {
    throw new EvolveError(
      `${changed.length === 1 ? "1 file is" : `${changed.length} files are`} not committed, ${changed[0]?.slice(3)} first; a release is made of commits: git commit`,
    );
  }
  await refuseUnannouncedContract(root, contract);
  const drift = await run(process.execPath, ["tools/codegen/src/cli.ts", "--check"], { cwd: root });
  if (drift.code !== 0) {
    throw new EvolveError(`gen/ has drifted from the contract; repair it: pnpm generate\n${lastLines(drift)}`);
  }
  const [command = "npm", ...args] = tests;
  const tested = await run(command, args, { cwd: root });
  if (tested.code !== 0) {
    throw new EvolveError(`the tests fail; see and repair them: ${tests.join(" ")}\n${lastLines(tested)}`);
  }
}

async function refuseUnannouncedContract(root: string, contract: ReadContract): Promise<void> {
  const [spec] = await publishedPackages(root);
  // Before the first release nobody depends on an earlier state.
  if (spec?.contract === undefined || spec.contract.hash === contract.hash) {
    return;
  }
  const changesets = await contractChangesets(root);
  if (changesets.some(({ to }) => to === short(contract))) {
    return;
  }
  const [stale] = changesets;
  const what =
    stale === undefined ? "no changeset is about it" : `${stale.path} is about an earlier state of it (${stale.to})`;
  throw new EvolveError(`the contract changed since the last release and ${what}; write it: pnpm evolve`);
}

// Runs a release in the workspace that is named, as `pnpm release` does in its own.
import { EvolveError } from "../src/evolve-error.ts";
import { runRelease } from "../src/release/run-release.ts";

try {
  const root = process.argv[2] ?? "";
  const { packages } = await runRelease({ root, tests: ["true"], report: line => console.log(line) });
  console.log(packages.length === 0 ? "nothing to release" : packages.join("\n"));
} catch (error) {
  if (!(error instanceof EvolveError)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
}

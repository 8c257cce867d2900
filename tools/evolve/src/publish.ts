// Publishes what `pnpm release prepare` has packed, with nothing but Node and npm: no package is installed in the job
// that may publish. Without an argument the tarballs are taken from .release/ of this workspace.
import { join } from "node:path";
import { EvolveError } from "./evolve-error.ts";
import { publishTarballs } from "./release/publish-tarballs.ts";

try {
  const folder = process.argv[2] ?? join(import.meta.dirname, "../../../.release");
  const names = await publishTarballs({ folder, env: process.env, provenance: true });
  console.log(`published ${names.join(", ")}`);
} catch (error) {
  if (!(error instanceof EvolveError)) {
    throw error;
  }
  console.error(`publish: ${error.message}`);
  process.exitCode = 1;
}

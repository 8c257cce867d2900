import { fileURLToPath } from "node:url";
import { EvolveError } from "./evolve-error.ts";
import { run } from "./run.ts";

/**
 * Makes every `gen/` folder of a workspace from its contract and answers with the files that were not so before.
 *
 * @throws EvolveError with what `pnpm generate` says of a contract that it refuses; nothing is written then.
 */
export async function regenerate(root: string): Promise<string[]> {
  // In a process of its own: a generator may still be at work in a thread when another has refused the contract.
  const codegen = fileURLToPath(new URL("src/cli.ts", import.meta.resolve("@ims-kit/codegen/package.json")));
  const ran = await run(process.execPath, [codegen, "--json", "--root", root], { cwd: root });
  if (ran.code !== 0) {
    throw new EvolveError(`nothing was written: ${ran.stderr.trim().replace(/^generate: /, "")}`);
  }
  const { changed } = JSON.parse(ran.stdout) as { changed: { path: string }[] };
  return changed.map(({ path }) => path);
}

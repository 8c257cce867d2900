// `npm start`: the main job in one go. Regenerates from the contract, builds, starts the mock with an empty world, and
// plays the whole life of a recognition library through the generated client.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./root.ts";
import { showFamily } from "./show-family.ts";

interface Generated {
  contract: { title: string; version: string; operations: string[] };
  files: number;
  changed: string[];
  ms: number;
}

const run = promisify(execFile);
const build = () =>
  run(join(root, "node_modules/.bin/turbo"), ["run", "build", "--output-logs=errors-only"], { cwd: root });

try {
  // Most runs find nothing changed, so the build need not wait; where something did, it is done again.
  const [{ stdout }] = await Promise.all([
    run(process.execPath, ["tools/codegen/src/cli.ts", "--json"], { cwd: root }),
    build().catch(() => undefined),
  ]);
  const { contract, files, changed, ms } = JSON.parse(stdout) as Generated;
  await build();

  console.log(`contract    ${contract.title}, version ${contract.version}`);
  console.log(`operations  ${contract.operations.length}: ${contract.operations.slice(0, 2).join(", ")} ...`);
  console.log(
    `generated   ${files} files in ${Math.round(ms)} ms, ${changed.length === 0 ? "none" : changed.length} changed`,
  );

  const [{ startMock }, { createClient }] = await Promise.all([import("@ims-kit/mock"), import("@ims-kit/client")]);
  await using mock = await startMock({ world: { libs: [] } });
  console.log(`mock        ${mock.url}, its world is empty\n`);
  await showFamily(createClient({ endpoint: mock.url, credentials: mock.credentials }), `${mock.url}/pictures`);
} catch (error) {
  const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
  console.error(`${stdout}${stderr}`.trim() || error);
  process.exitCode = 1;
}

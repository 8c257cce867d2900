// `npm start`: the main job in one go. Regenerates from the contract, builds, starts the mock, and lists samples through
// the generated client.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./root.ts";
import { table } from "./table.ts";

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
  console.log(`operations  ${contract.operations.join(", ")}`);
  console.log(
    `generated   ${files} files in ${Math.round(ms)} ms, ${changed.length === 0 ? "none" : changed.length} changed`,
  );

  const [{ startMock }, { createClient }] = await Promise.all([import("@ims-kit/mock"), import("@ims-kit/client")]);
  await using mock = await startMock();
  console.log(`mock        ${mock.url}`);

  // The contract's first example is the vendor's own, one sample of five; this one is a whole page.
  const headers = { prefer: "example=page" };
  const ims = createClient({ endpoint: mock.url, credentials: mock.credentials, headers });
  const { data, requestId } = await ims.listRecognitionSamples.withResponse({
    Algorithm: "face",
    LibId: ["lib1", "lib2"],
    EntityId: "ANY",
    EntityName: "custom_person",
    PageNumber: 1,
    PageSize: 10,
  });
  console.log(`request     ${requestId}`);
  console.log(`samples     ${data.Samples.Sample.length} of ${data.TotalCount}\n`);
  console.log(table(data.Samples.Sample.map(sample => ({ ...sample }))));
} catch (error) {
  const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
  console.error(`${stdout}${stderr}`.trim() || error);
  process.exitCode = 1;
}

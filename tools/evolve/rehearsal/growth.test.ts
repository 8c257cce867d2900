import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ran, run } from "../src/run.ts";
import { copyWorkspace } from "./copy-workspace.ts";
import { linkProject } from "./link-project.ts";
import { withServedWorld } from "./serve-world.ts";

const project = join(import.meta.dirname, "../../..");
const added = ["CreateGrownSample", "GetGrownLib", "ListGrownEntities", "ListGrownRegions", "SearchGrownJobs"];
let root: string;
let probe: string;
let sizeBefore: number;

// Operations of other shapes: a write without pages, one with a nested answer, a list of short pages with another items
// pointer, one of a list without parameters or pages, and one that pages by tokens and where everything may be left out.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "ims-kit-growth-"));
  await copyWorkspace(project, root);
  const node = (...args: string[]) => run(process.execPath, args, { cwd: root });
  const turbo = (...args: string[]) =>
    run("node_modules/.bin/turbo", ["run", "build", "--output-logs=errors-only", ...args], { cwd: root });
  succeeded(await turbo("--filter=@ims-kit/client"));
  probe = await linkProject(root, { "calls.ts": callsSource, "tsconfig.json": tsconfig });
  sizeBefore = await sizeOfOldCall();
  await cp(join(import.meta.dirname, "growth/spec"), join(root, "spec"), { recursive: true });
  await appendFile(join(root, "spec/SOURCES.md"), added.map(id => `\n## ${id}\n\nMade up for this test.\n`).join(""));
  succeeded(await node("tools/codegen/src/cli.ts"));
  succeeded(await turbo());
});
afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

test("nothing is edited but the contract; the rest is generated", async () => {
  const { stdout } = await run("git", ["status", "--porcelain", "--untracked-files=all"], { cwd: root });
  const lines = stdout.split("\n").filter(line => line !== "");
  // What is added to the contract is new to git.
  const outside = lines.filter(
    line => !/^...(.*\/)?gen\/|^...spec\/SOURCES\.md$|^\?\? (spec\/(operations|examples|schemas)|probe)\//.test(line),
  );
  expect(outside).toEqual([]);
});

test("each new operation has a typed call, and what is generated type-checks in each package", async () => {
  const packages = ["client", "mock", "contract-tests"].map(name => join(root, "packages", name));
  const check = (cwd: string) => run(join(root, "node_modules/.bin/tsc"), ["-p", "."], { cwd });
  const told = await Promise.all([probe, ...packages].map(check));
  expect(told.map(({ stdout }) => stdout)).toEqual(["", "", "", ""]);
});

test("each new operation has a mock answer, the list one from the world", async () => {
  const ran = await run(process.execPath, ["calls.ts"], { cwd: probe });
  succeeded(ran);
  const entities = Array.from({ length: 25 }, (_, at) => `e${at}`);
  const regions = ["cn-shanghai", "ap-southeast-1"];
  expect(JSON.parse(ran.stdout)).toEqual({ made: "s1", owner: "studio", entities, short: 10, regions, jobs: [1, 1] });
});

test("each new operation has contract tests of its own, and they pass against the mock", async () => {
  await withServedWorld(probe, { rateLimit: "off" }, async args => {
    const only = added.flatMap(id => ["--only", id]);
    // The families of the load wait for real seconds and judge every operation alike; the rehearsal runs them.
    const needs = ["--needs", "auth,world,writes,prefer", "--rate", "1000"];
    const report = join(probe, "report.json");
    const cli = join(root, "packages/contract-tests/dist/cli.js");
    succeeded(
      await run(process.execPath, [cli, ...args, ...only, ...needs, "--report", `json=${report}`], { cwd: probe }),
    );
    const text = await readFile(report, "utf8");
    for (const id of added) {
      expect(text).toContain(`"${id}"`);
    }
  });
});

test("the changeset tells of each new operation, as an addition", async () => {
  const options = ["--from", "HEAD", "--to", "spec/openapi.yaml", "--json"];
  const ran = await run(process.execPath, ["tools/evolve/src/cli.ts", ...options], { cwd: root });
  succeeded(ran);
  const { bump, changes, written } = JSON.parse(ran.stdout) as {
    bump: string;
    changes: { operation?: string; text: string }[];
    written: string;
  };
  expect(bump).toBe("minor");
  const told = changes.filter(({ text }) => text.startsWith("The operation is new")).map(({ operation }) => operation);
  expect(told.sort()).toEqual(added);
  const text = await readFile(join(root, written), "utf8");
  for (const id of added) {
    expect(text).toContain(`- \`${id.charAt(0).toLowerCase()}${id.slice(1)}\`: `);
  }
});

test("the old call is no larger in a bundle than before", async () => {
  expect(sizeBefore).toBeGreaterThan(1_000);
  expect(await sizeOfOldCall()).toBeLessThanOrEqual(sizeBefore);
});

async function sizeOfOldCall(): Promise<number> {
  await writeFile(
    join(probe, "bundle.ts"),
    `export { createClient } from "@ims-kit/client/core";
export { listRecognitionSamples } from "@ims-kit/client/operations";
`,
  );
  const options = { bundle: true, minify: true, format: "esm", platform: "node", write: false } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [join(probe, "bundle.ts")] });
  // Minified, not compressed: the contract's hash is in it, and two hashes do not compress alike.
  return outputFiles[0]?.contents.length ?? 0;
}

function succeeded({ code, stdout, stderr }: Ran): void {
  expect([code, code === 0 ? "" : `${stdout}\n${stderr}`]).toEqual([0, ""]);
}

const tsconfig = JSON.stringify({
  compilerOptions: {
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "esnext.disposable", "dom"],
    strict: true,
    noEmit: true,
  },
  files: ["calls.ts"],
});

const callsSource = `import { createClient } from "@ims-kit/client";
import { startMock } from "@ims-kit/mock";

const entities = Array.from({ length: 25 }, (_, at) => "e" + at).map(name => ({ EntityId: name, EntityName: name, samples: [] }));
const mock = await startMock({ world: { libs: [{ LibId: "lib1", Algorithm: "face", entities }] } });
const ims = createClient({ endpoint: mock.url, credentials: mock.credentials });

const made = await ims.createGrownSample({ Algorithm: "face", LibId: "lib1", EntityId: "ada", ImageUrl: "https://example.com/a.png" });
const told = await ims.getGrownLib({ LibId: "lib1" });
const names: string[] = [];
for await (const entity of ims.listGrownEntities.items({ Algorithm: "face", LibId: "lib1" })) names.push(entity.EntityName);
const short = await ims.listGrownEntities({ Algorithm: "face", LibId: "lib1" });
const { Region: regions } = await ims.listGrownRegions();
const all = { NextToken: "t1", MaxResults: 20, OldName: "holiday", MinScore: 0.5, Offset: 5e9, Day: "2026-02-01" } as const;
const jobs = [await ims.searchGrownJobs(), await ims.searchGrownJobs({ ...all, State: ["Waiting", "Done"] })];
console.log(JSON.stringify({
  made: made.SampleId,
  owner: told.Lib.Settings.Owner.Name,
  entities: names,
  short: short.Data.Entities.length,
  regions,
  jobs: jobs.map(({ Job }) => Job.length),
}));
await mock.close();

/** Never called: what the types refuse. */
export function refused(): void {
  // @ts-expect-error A required parameter is missing.
  void ims.getGrownLib({});
  // @ts-expect-error A value is none of the enum.
  void ims.createGrownSample({ Algorithm: "car", LibId: "lib1", EntityId: "e", ImageUrl: "u" });
  // @ts-expect-error A write has no pages.
  void ims.createGrownSample.pages;
  // @ts-expect-error A list without page numbers is not walked.
  void ims.searchGrownJobs.items;
  // @ts-expect-error There are no parameters.
  void ims.listGrownRegions({ PageSize: 1 });
  // @ts-expect-error An entity has no such element.
  void ims.listGrownEntities({ Algorithm: "face", LibId: "l", PageNumber: 1, PageSize: 1 }).then(page => page.Data.Entities[0]?.ImageUrl);
}
`;

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

/** Installing takes half a minute each, from the registry. */
const isFull = process.env.IMS_KIT_FULL === "1";
const folder = mkdtempSync(join(tmpdir(), "ims-mock-installed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tests = `
import { startMock } from "@ims-kit/mock";
import { mockHandlers } from "@ims-kit/mock/msw";
import { createMockTest } from "@ims-kit/mock/vitest";
import { setupServer } from "msw/node";
import { expect, test } from "vitest";

const headers = { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" };
const query = "Algorithm=face&LibId=lib1&EntityId=ANY&PageNumber=1&PageSize=10";
const post = url => fetch(url + "/?" + query, { method: "POST", headers });
const options = { auth: false, world: "random" };

createMockTest(options)("a mock for each test", async ({ mock }) => {
  expect((await post(mock.url)).status).toBe(200);
});
const fileTest = createMockTest({ ...options, scope: "file" });
for (const round of [1, 2]) {
  fileTest("a mock for the file, reset after each test: " + round, async ({ mock }) => {
    expect(mock.requests).toHaveLength(0);
    expect((await post(mock.url)).status).toBe(200);
  });
}
test("Prism and faults", async () => {
  const mock = await startMock({ auth: false });
  expect((await (await post(mock.url)).json()).TotalCount).toBe(5);
  mock.fail({ kind: "reset" });
  await expect(post(mock.url)).rejects.toThrow();
  await mock.close();
});
test("MSW", async () => {
  const mock = await startMock({ ...options, port: false });
  const server = setupServer(...mockHandlers(mock));
  server.listen();
  expect((await post("https://ice.cn-shanghai.aliyuncs.com")).status).toBe(200);
  server.close();
});
`;

const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

test.runIf(isFull).each([
  ["3", "2"],
  ["4", "2"],
  ["5", "3"],
])("installed beside Vitest %s and MSW %s, it runs", { timeout: 300_000 }, (vitest, msw) => {
  const project = mkdtempSync(join(folder, "project-"));
  for (const packed of ["..", "../../../spec"]) {
    run("pnpm", ["pack", "--pack-destination", project], join(import.meta.dirname, packed));
  }
  writeFileSync(join(project, "package.json"), '{"private":true,"type":"module"}');
  writeFileSync(join(project, "mock.test.js"), tests);
  const packages = readdirSync(project).filter(name => name.endsWith(".tgz"));
  const all = [...packages.map(name => `./${name}`), `vitest@${vitest}`, `msw@${msw}`];
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...all], project);
  expect(run("npx", ["vitest", "run", "--reporter=tap-flat"], project)).not.toContain("not ok");
});

test("installing it reports nothing to others", async () => {
  const { default: manifest } = await import("../package.json", { with: { type: "json" } });
  // Prism brings @scarf/scarf, which reports installs unless a package on the way to it says no.
  expect(manifest.scarfSettings).toEqual({ enabled: false });
});

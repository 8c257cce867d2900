import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const index = new URL("../src/index.ts", import.meta.url).href;

/** Starts a mock in a process of its own, calls it, and says how many of Prism's modules are loaded then. */
async function prismModules(options: string): Promise<number> {
  const script = `
    import { createRequire } from "node:module";
    import { startMock } from ${JSON.stringify(index)};
    await using mock = await startMock(${options});
    const query = "Algorithm=face&LibId=a&EntityId=ANY&PageNumber=1&PageSize=10";
    const headers = { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" };
    const { status } = await mock.fetch(mock.url + "/?" + query, { method: "POST", headers });
    const modules = Object.keys(createRequire(${JSON.stringify(index)}).cache).filter(key => key.includes("prism"));
    console.log(JSON.stringify([status, modules.length]));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  const [status, count] = JSON.parse(stdout);
  expect(status).toBe(200);
  return count;
}

test("a mock with a world does not load Prism, one without does", async () => {
  expect(await prismModules('{ port: false, auth: false, world: "random" }')).toBe(0);
  expect(await prismModules("{ port: false, auth: false }")).toBeGreaterThan(10);
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { packagedContract } from "../src/contract/parse-contract.ts";
import { contractOf } from "./fixtures/made-up-contract.ts";

const index = new URL("../src/index.ts", import.meta.url).href;
const list = ["ListRecognitionSamples", "Algorithm=face&LibId=a&EntityId=ANY&PageNumber=1&PageSize=10"];

/** Starts a mock in a process of its own, calls it, and says how many of Prism's modules are loaded after each call. */
async function prismModules(options: object, ...calls: string[][]): Promise<number[]> {
  const script = `
    import { createRequire } from "node:module";
    import { startMock } from ${JSON.stringify(index)};
    await using mock = await startMock({ port: false, auth: false, ...${JSON.stringify(options)} });
    const { cache } = createRequire(${JSON.stringify(index)});
    const seen = [];
    for (const [action, query] of ${JSON.stringify(calls)}) {
      const headers = { "x-acs-action": action, "x-acs-version": "2020-11-09" };
      const { status } = await mock.fetch(mock.url + "/?" + query, { method: "POST", headers });
      seen.push([status, Object.keys(cache).filter(key => key.includes("prism")).length]);
    }
    console.log(JSON.stringify(seen));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  const seen = JSON.parse(stdout) as [status: number, count: number][];
  expect(seen.map(([status]) => status)).toEqual(calls.map(() => 200));
  return seen.map(([, count]) => count);
}

test("a mock with a world does not load Prism for its lists, one without does", async () => {
  expect(await prismModules({ world: "random" }, list, list)).toEqual([0, 0]);
  expect((await prismModules({}, list))[0]).toBeGreaterThan(10);
});

test("a mock with a world loads Prism at the first call that the world does not answer", async () => {
  const { document } = packagedContract();
  const other = contractOf({ GetTemplate: { example: { TemplateId: "t1" } } });
  const contract = { ...document, paths: { ...(document.paths as object), ...other.paths } };
  const [before, after] = await prismModules({ world: "random", contract }, list, ["GetTemplate", ""]);
  expect(before).toBe(0);
  expect(after).toBeGreaterThan(10);
});

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Mock, type MockOptions, randomWorld, startMock } from "../src/index.ts";
import { call } from "./fixtures/call.ts";

const folder = mkdtempSync(join(tmpdir(), "ims-mock-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `world-${files++}.json`);
const start = (persist: string, options: MockOptions = {}) =>
  startMock({ port: false, auth: false, rateLimit: "off", persist, ...options });
const createLib = async (mock: Mock, LibName = "people") =>
  (await call(mock, { Algorithm: "face", LibName }, { action: "CreateRecognitionLib" })).body.LibId as string;

test("a world stays in its file, with the keys that were given", async () => {
  const file = newFile();
  const first = await start(file);
  const ids = [await createLib(first), await createLib(first)];
  await call(first, { Algorithm: "face", LibId: ids[1] ?? "" }, { action: "DeleteRecognitionLib" });
  await first.close();
  await using second = await start(file);
  expect(second.world.toJSON().libs.map(({ LibId }) => LibId)).toEqual([ids[0]]);
  expect(ids).not.toContain(await createLib(second));
});

test("the file holds a line for each item", async () => {
  const file = newFile();
  const mock = await start(file, { world: randomWorld({ libs: 2, entities: 3, samples: 4 }) });
  const before = mock.world.toJSON();
  await mock.close();
  const text = readFileSync(file, "utf8");
  expect(JSON.parse(text)).toEqual({ version: 1, keys: {}, world: before });
  const again = await start(file);
  await createLib(again);
  await again.close();
  const lines = new Set(text.split("\n"));
  expect(
    readFileSync(file, "utf8")
      .split("\n")
      .filter(line => !lines.has(line)).length,
  ).toBeLessThan(6);
});

test("is written after a change, without being closed", async () => {
  const file = newFile();
  await using mock = await start(file);
  const LibId = await createLib(mock);
  await expect.poll(() => (existsSync(file) ? readFileSync(file, "utf8") : "")).toContain(LibId);
});

test.each([
  ["damaged", "{", /is damaged, so nothing was changed/],
  ["of a newer version", '{"version":2}', /was written by a newer mock \(version 2, this one knows 1\)/],
  ["something else", "[]", /does not hold the state of a mock/],
  ["a world that does not fit", '{"version":1,"keys":{},"world":{"libs":[{}]}}', /\/libs\/0\/LibId: is missing/],
])("a file that is %s is refused in a sentence, and left as it is", async (_what, text, message) => {
  const file = newFile();
  writeFileSync(file, text);
  await expect(start(file)).rejects.toThrow(message);
  expect(readFileSync(file, "utf8")).toBe(text);
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test("a file is for one mock at a time; what a killed one left is taken over", async () => {
  const file = newFile();
  const mock = await start(file);
  await expect(start(file)).rejects.toThrow(`"${file}" is in use by another mock`);
  await mock.close();
  writeFileSync(`${file}.lock`, "999999999");
  await using other = await start(file);
  expect(other.world.counts.libs).toBe(0);
});

test("a process that is killed leaves a whole file", async () => {
  const file = newFile();
  const command = join(import.meta.dirname, "../src/cli.ts");
  const child = spawn(process.execPath, [command, "--port", "0", "--no-auth", "--persist", file, "--random", "20000"], {
    stdio: "ignore",
  });
  await expect.poll(() => existsSync(file) || existsSync(`${file}.next`), { timeout: 20_000 }).toBe(true);
  const ended = new Promise(resolve => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
  if (existsSync(file)) {
    expect(JSON.parse(readFileSync(file, "utf8")).version).toBe(1);
  }
  await using mock = await start(file);
  expect(mock.world.counts.libs).toBeGreaterThanOrEqual(0);
});

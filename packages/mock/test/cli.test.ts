import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { randomWorld } from "../src/index.ts";
import { valid } from "./fixtures/call.ts";

const command = join(import.meta.dirname, "../src/cli.ts");
const folder = await mkdtemp(join(tmpdir(), "ims-mock-"));
afterAll(() => rm(folder, { recursive: true }));

/** Puts a whole file in place of the old one, so that a watcher never reads half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}~`, text);
  await rename(`${file}~`, file);
}

/** Runs `ims-mock` until it ends by itself. */
function end(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise(resolve =>
    execFile(process.execPath, [command, ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  );
}

/** Starts `ims-mock` on a free port. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [command, "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", line => {
      lines.push(line);
      for (const look of waiting) {
        look();
      }
    });
  }
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      child.once("exit", code => reject(new Error(`it ended with ${code}: ${lines.join("\n")}`)));
      const look = () => {
        const found = lines.find(text => pattern.test(text));
        if (found) {
          resolve(found);
        }
      };
      waiting.add(look);
      look();
    });
  const url = /http:\S+/.exec(await line(/ims-mock listens/))?.[0] ?? "";
  const stop = (signal: NodeJS.Signals = "SIGTERM") =>
    new Promise<number | null>(resolve => {
      child.removeAllListeners("exit").once("exit", resolve);
      child.kill(signal);
    });
  return { url, line, stop, lines };
}

test("prints address, key and a line for curl that works again and again, then a line for each request, and stops at a signal", async () => {
  const mock = await start("--random", "100");
  expect(await mock.line(/ims-mock listens/)).toContain("(this machine only)");
  expect(await mock.line(/^key/)).toBe("key      MockAccessKeyId / MockAccessKeySecret");
  expect(await mock.line(/^answers/)).toBe("answers  a world: 10 libs, 20 entities, 100 samples");
  const printed = (await mock.line(/^try/)).replace(/^try +npx ims-mock/, `${process.execPath} ${command}`);
  for (let round = 0; round < 2; round++) {
    const { stdout } = await promisify(execFile)("sh", ["-c", printed]);
    const { TotalCount, Samples } = JSON.parse(stdout);
    expect(Samples.Sample).toHaveLength(TotalCount);
    expect(TotalCount).toBeGreaterThan(0);
  }
  // Colours are switched off where nobody looks.
  expect(await mock.line(/ListRecognitionSamples {2}/)).toMatch(/200 {2}OK.* {2}ListRecognitionSamples {2}[\d.]+ ms$/);
  expect(await mock.stop("SIGINT")).toBe(0);
});

test("prints a line for curl that needs no signature where none are verified", async () => {
  const mock = await start("--random", "100", "--no-auth");
  const printed = (await mock.line(/^try/)).replace(/^try +/, "");
  expect(printed).toMatch(/^curl /);
  for (let round = 0; round < 2; round++) {
    const { stdout } = await promisify(execFile)("sh", ["-c", printed]);
    expect(JSON.parse(stdout).TotalCount).toBeGreaterThan(0);
  }
  await mock.stop();
});

test.each([
  [[], "curl takes one address"],
  [["ftp://a"], "curl takes one address"],
  [["http://a/"], "curl needs Action"],
])("signs nothing for %j", async (args, reason) => {
  const { code, stderr } = await end("curl", ...args);
  expect([code, stderr.startsWith(`ims-mock: ${reason}`)]).toEqual([1, true]);
});

test("takes up a changed world without letting go of the port, and keeps the old one if the new is bad", async () => {
  const file = join(folder, "world.json");
  await writeFile(file, JSON.stringify(randomWorld({ libs: 1, entities: 1, samples: 3 })));
  const mock = await start("--world", file, "--watch", "--no-auth", "--log", "json", "--rate-limit", "off");
  const [lib] = randomWorld({ libs: 1, entities: 1, samples: 3 }).libs;
  const ask = async () => {
    const query = new URLSearchParams({ ...valid, Algorithm: lib?.Algorithm ?? "", LibId: lib?.LibId ?? "" });
    const headers = { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" };
    return (
      (await (await fetch(`${mock.url}/?${query}`, { method: "POST", headers })).json()) as { TotalCount: number }
    ).TotalCount;
  };
  expect(await ask()).toBe(3);
  expect(JSON.parse(await mock.line(/^\{/))).toMatchObject({
    action: "ListRecognitionSamples",
    verdict: "OK",
    status: 200,
  });
  await replaceFile(file, JSON.stringify(randomWorld({ libs: 1, entities: 1, samples: 5 })));
  await mock.line(/took up .*world\.json/);
  expect(await ask()).toBe(5);
  await replaceFile(file, '{"libs": 1}');
  expect(await mock.line(/kept what was/)).toBe(
    `ims-mock: kept what was, because the world "${file}" does not fit: /libs: a list is expected`,
  );
  expect(await ask()).toBe(5);
  expect(await mock.stop()).toBe(0);
});

test("takes up a changed contract", async () => {
  const text = await readFile(new URL("../src/gen/contract.json", import.meta.url), "utf8");
  const file = join(folder, "contract.json");
  await writeFile(file, text);
  const mock = await start("--contract", file, "--watch", "--no-auth", "--random", "10", "--log", "silent");
  const status = async (action: string) =>
    (
      await fetch(`${mock.url}/?${new URLSearchParams(valid)}`, {
        method: "POST",
        headers: { "x-acs-action": action, "x-acs-version": "2020-11-09" },
      })
    ).status;
  expect([await status("ListRecognitionSamples"), await status("ListMore")]).toEqual([200, 404]);
  await replaceFile(file, text.replaceAll("ListRecognitionSamples", "ListMore"));
  await mock.line(/took up .*contract\.json/);
  expect([await status("ListRecognitionSamples"), await status("ListMore")]).toEqual([404, 200]);
  expect(await mock.stop()).toBe(0);
});

test("lets faults and latencies happen", async () => {
  const mock = await start("--random", "10", "--no-auth", "--fault", "throttling.user:1", "--latency", "1-5");
  const answer = await fetch(mock.url, { method: "POST" });
  expect([answer.status, ((await answer.json()) as { Code: string }).Code]).toEqual([400, "Throttling.User"]);
  expect(await mock.line(/faults: /)).toMatch(/faults: error, latency$/);
  await mock.stop();
});

test("stops at SIGTERM while a call hangs", async () => {
  const mock = await start("--random", "10", "--no-auth", "--fault", "stall:1");
  const pending = fetch(mock.url, { method: "POST" }).then(
    () => "answered",
    () => "broken off",
  );
  await mock.line(/faults: stall$/);
  expect(await mock.stop("SIGTERM")).toBe(0);
  expect(await pending).toBe("broken off");
});

test("says so when it listens for other machines too", async () => {
  const mock = await start("--random", "10", "--host", "0.0.0.0");
  const line = await mock.line(/ims-mock listens/);
  expect(await mock.stop()).toBe(0);
  expect(line).toMatch(/^ims-mock listens on http:\/\/0\.0\.0\.0:\d+ \(other machines can reach it\)$/);
});

test("repeats ids for a seed", async () => {
  const ids = async (seed: string) => {
    const mock = await start("--random", "10", "--no-auth", "--seed", seed);
    const calls = [await fetch(mock.url, { method: "POST" }), await fetch(mock.url, { method: "POST" })];
    await mock.stop();
    return calls.map(({ headers }) => headers.get("x-acs-request-id"));
  };
  const first = await ids("7");
  expect(new Set(first).size).toBe(2);
  expect(await ids("7")).toEqual(first);
  expect(await ids("8")).not.toEqual(first);
});

test("decides assumptions, and says which one was probably meant", async () => {
  const mock = await start("--random", "10", "--no-auth", "--assume", "gateway.actionMissing=MissingParameter");
  const answer = await fetch(mock.url, { method: "POST" });
  expect(((await answer.json()) as { Code: string }).Code).toBe("MissingParameter");
  await mock.stop();
  const { code, stderr } = await end("--assume", "gateway.actionMising=MissingParameter");
  expect([code, stderr]).toEqual([
    1,
    'ims-mock: the contract has no assumption "gateway.actionMising": did you mean "gateway.actionMissing"?\n',
  ]);
});

test("keeps a world in a file from one run to the next", async () => {
  const file = join(folder, "kept.json");
  const make = await start("--persist", file, "--no-auth");
  const create = new URLSearchParams({
    Action: "CreateRecognitionLib",
    Version: "2020-11-09",
    Algorithm: "face",
    LibName: "a",
  });
  expect((await fetch(`${make.url}/?${create}`, { method: "POST" })).status).toBe(200);
  expect(await make.stop()).toBe(0);
  const again = await start("--persist", file, "--no-auth");
  expect(await again.line(/^answers/)).toBe("answers  a world: 1 libs, 0 entities, 0 samples");
  await again.stop();
});

test("says what is wrong in one sentence", async () => {
  const { code, stdout, stderr } = await end("--world", "/nowhere.json");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr.trim()).toMatch(/^ims-mock: cannot read the world "\/nowhere\.json": ENOENT.*$/);
});

test.each([
  ["{}", "/libs: a list is expected"],
  ["null", "the world is not an object with a list of libs"],
  ["[]", "the world is not an object with a list of libs"],
  ['{"lib":[]}', "/lib: is not part of a world; here are libs"],
  ['{"libs":3}', "/libs: a list is expected"],
  ['{"samples":3}', "/samples: is not part of a world; here are libs"],
  ['{"libs":[{"LibId":"a"}]}', "/libs/0/Algorithm: is missing"],
])("starts on no file that is not a world: %s", async (text, reason) => {
  const file = join(folder, "no-world.json");
  await writeFile(file, text);
  expect(await end("--world", file)).toEqual({
    code: 1,
    stdout: "",
    stderr: `ims-mock: the world "${file}" does not fit: ${reason}\n`,
  });
});

test("says that a world is not JSON in one sentence", async () => {
  const file = join(folder, "broken.json");
  await writeFile(file, '{"libs": [');
  const { code, stdout, stderr } = await end("--world", file);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^ims-mock: cannot read the world ".*broken\.json": [^\n]*JSON[^\n]*\n$/);
});

test("says which port is taken", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise(resolve => taken.once("listening", resolve));
  const { port } = taken.address() as { port: number };
  const { code, stderr } = await end("--port", String(port), "--random", "1");
  expect([code, stderr.trim()]).toEqual([
    1,
    `ims-mock: port ${port} of 127.0.0.1 is taken: choose another, or 0 for any free one`,
  ]);
  taken.close();
});

test("explains itself on one screen", async () => {
  const { code, stdout } = await end("--help");
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n").length).toBeLessThan(24);
  expect(Math.max(...stdout.split("\n").map(line => line.length))).toBeLessThanOrEqual(80);
  expect((await end("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

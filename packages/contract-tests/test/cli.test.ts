import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OWN, right } from "./mutants/right.ts";
import { startServer } from "./mutants/server.ts";

const CLI = new URL("../dist/cli.js", import.meta.url).pathname;
const WORLD = new URL("../world.json", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ims-contract-"));
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer({ limit: 1e9 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(
  args: string[],
  { env = {}, onStart }: { env?: Record<string, string>; onStart?: (pid: number) => void } = {},
) {
  return new Promise<Ran>((resolve, reject) => {
    const { ALIBABA_CLOUD_ACCESS_KEY_ID: _, ALIBABA_CLOUD_ACCESS_KEY_SECRET: __, ...rest } = process.env;
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { ...rest, NO_COLOR: "1", ...env } });
    let out = "";
    let err = "";
    child.stdout.on("data", text => {
      out += text;
    });
    child.stderr.on("data", text => {
      err += text;
    });
    child.on("error", reject).on("close", code => resolve({ code, out, err }));
    if (child.pid !== undefined) {
      onStart?.(child.pid);
    }
  });
}

const KEY = ["--access-key-id", "TestAccessKeyId", "--access-key-secret", "TestAccessKeySecret"];
const FAST = ["--only", "gateway", "--only", OWN, "--rate", "100000", "--needs", "auth,world", "--samples", "5"];

test("exits with 0 where all is held, and writes every report", { timeout: 60_000 }, async () => {
  const reports = ["json=r.json", "junit=deep/r.xml", "html=r.html", "overlay=o.json"].join(",");
  const args = ["--target", server.url, ...KEY, ...FAST, "--world", WORLD, "--seed", "7", "--report", reports];
  const { code, out, err } = await run(args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/\d+ held, 0 fell short, 32 skipped\n$/);
  const result = JSON.parse(readFileSync(join(folder, "r.json"), "utf8"));
  expect([result.seed, result.exitCode]).toEqual([7, 0]);
  for (const file of ["deep/r.xml", "r.html", "o.json"]) {
    expect(existsSync(join(folder, file))).toBe(true);
  }
});

test("exits with 1 where something fell short, and prints the line that repeats it", { timeout: 60_000 }, async () => {
  const wrong = await startServer({ limit: 1e9, acceptsMethod: () => true });
  const env = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "TestAccessKeyId",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "TestAccessKeySecret",
  };
  const { code, out } = await run(
    ["--target", wrong.url, ...FAST, "--world", WORLD, "--only", "refusals", "--seed", "7"],
    {
      env,
    },
  );
  await wrong.close();
  expect(code).toBe(1);
  expect(out).toContain("✗ the method GET is refused");
  const more = `--needs auth,world --world ${WORLD} --samples 5 --rate 100000`;
  expect(out).toContain(`npx ims-contract --target ${wrong.url} ${more} --only gateway,refusals --seed 7`);
  expect(out).not.toContain("TestAccessKeySecret");
});

test("a known-gaps.txt beside it permits what it names", { timeout: 60_000 }, async () => {
  const wrong = await startServer({ limit: 1e9, acceptsMethod: method => method === "POST" || method === "GET" });
  writeFileSync(join(folder, "gaps.txt"), "gateway: the method GET is refused # a proxy answers GET\n");
  const args = ["--target", wrong.url, ...KEY, ...FAST, "--only", "refusals", "--known-gaps", "gaps.txt"];
  const { code, out } = await run(args);
  await wrong.close();
  expect({ code }).toEqual({ code: 0 });
  expect(out).toContain("known gap: gateway: the method GET is refused (a proxy answers GET)");
});

test("without a world, --query says what to ask for, and what it cannot tell is skipped", {
  timeout: 60_000,
}, async () => {
  const asked = ["Algorithm=face", "LibId=lib-stars,lib-stars-2", "EntityId=ANY", "EntityName=ada"];
  const query = asked.flatMap(each => ["--query", each]);
  const only = ["--only", "paging", "--only", "meaning"];
  const { code, out } = await run(["--target", server.url, ...KEY, ...FAST, ...query, ...only]);
  expect({ code }).toEqual({ code: 0 });
  expect(out).toContain("15 skipped: what the target holds is not known; --world tells it");
  expect(out).toMatch(/\d+ held, 0 fell short, \d+ skipped\n$/);
});

test("exits with 2 where it could not run, and still writes the report", { timeout: 60_000 }, async () => {
  const args = ["--target", "http://127.0.0.1:1", ...KEY, ...FAST, "--report", "html=down.html"];
  const { code, out } = await run(args);
  expect(code).toBe(2);
  expect(out).toContain("could not run: http://127.0.0.1:1: the connection was refused: nothing listens there");
  expect(readFileSync(join(folder, "down.html"), "utf8")).toContain("Why the run stopped");
});

test("an interrupt ends the run with 2 and a report of what was done so far", { timeout: 60_000 }, async () => {
  let pid = 0;
  const slow = await startServer({
    limit: 1e9,
    requestId: state => {
      if (state.count === 25) {
        process.kill(pid, "SIGINT");
      }
      return right.requestId(state);
    },
  });
  const args = ["--target", slow.url, ...KEY, "--only", OWN, "--rate", "20", "--report", "json=part.json"];
  const { code } = await run(args, {
    onStart: started => {
      pid = started;
    },
  });
  await slow.close();
  expect(code).toBe(2);
  const result = JSON.parse(readFileSync(join(folder, "part.json"), "utf8"));
  expect(result.stopped).toBe("interrupted");
  expect(result.calls).toBeLessThan(60);
});

test("an option that makes no sense is one sentence and exit code 2", { timeout: 30_000 }, async () => {
  const { code, err } = await run(["--targt", "x"]);
  expect({ code, err }).toEqual({ code: 2, err: "ims-contract: there is no option --targt; did you mean --target?\n" });
});

test("--help fits a screen", async () => {
  const { code, out } = await run(["--help"]);
  expect(code).toBe(0);
  expect(out.split("\n").length).toBeLessThanOrEqual(42);
});

test("--world takes a package's file by name, wherever the command is run", { timeout: 60_000 }, async () => {
  const world = ["--world", "@ims-kit/contract-tests/world.json"];
  const { code, out, err } = await run(["--target", server.url, ...KEY, ...FAST, ...world, "--only", "paging"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/10 held, 0 fell short, 0 skipped\n$/);
});

test("a run of which every case is skipped is exit code 2 and says so", { timeout: 60_000 }, async () => {
  const args = ["--target", server.url, ...KEY, "--needs", "auth", "--only", OWN, "--only", "paging"];
  const { code, out } = await run(args);
  expect(code).toBe(2);
  expect(out).toContain(
    "could not run: nothing was tested: of 10 cases none held (10 skipped); the first one: needs world",
  );
});

test("a world that the suite cannot use is refused before anything is sent", async () => {
  writeFileSync(join(folder, "empty.json"), '{"libraries":[]}');
  const { code, err } = await run(["--target", server.url, ...KEY, "--world", "empty.json"]);
  const sentence = 'the world: /libraries is not a list of a world; there are "libs"';
  expect({ code, err }).toEqual({ code: 2, err: `ims-contract: ${sentence}\n` });
});

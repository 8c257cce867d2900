import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contractSuite } from "../src/vitest.ts";
import { serverForSuite } from "./red-suites/server-for-suite.ts";

describe("on the right server every case is green", () => {
  contractSuite(serverForSuite({}, ["answers", "paging", "meaning"]));
});

describe("a case that waits for its turn is not cut off", () => {
  contractSuite({ ...serverForSuite({}, ["properties"]), samples: 1, rate: 4, caseTimeout: 500 });
});

describe("in a vitest of its own", () => {
  interface Tested {
    readonly title: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }
  interface Report {
    readonly testResults: readonly { name: string; status: string; assertionResults: readonly Tested[] }[];
  }
  let code: number | null;
  let report: Report;
  let said = "";

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "contract-suite-"));
    const file = join(folder, "report.json");
    const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
    const args = [
      "run",
      "--config",
      "test/red-suites/vitest.config.ts",
      "--root",
      ".",
      "--reporter=json",
      "--reporter=default",
    ];
    const child = spawn(process.execPath, [vitest, ...args, `--outputFile=${file}`], {
      cwd: join(import.meta.dirname, ".."),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", text => (said += text));
    }
    code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
    report = JSON.parse(readFileSync(file, "utf8"));
    rmSync(folder, { recursive: true });
  }, 120_000);

  const of = (file: string) => {
    const suite = report.testResults.find(({ name }) => name.endsWith(file));
    const tests = suite?.assertionResults ?? [];
    return { status: suite?.status, tests, red: tests.filter(({ status }) => status === "failed") };
  };

  test("a wrong server makes the run red", () => expect(code).toBe(1));

  test("each fault is one red test: claim, sight, request, answer, contract and repeat are told", () => {
    const { red, tests } = of("wrong.suite.ts");
    expect(tests.length).toBeGreaterThan(100);
    expect(red.map(({ title }) => title)).toEqual([
      "the method GET is refused [documented]",
      "every answer has a RequestId unlike any other [documented]",
    ]);
    const [get, ids] = red.map(({ failureMessages }) => failureMessages.join("\n"));
    expect(get).toContain("it is answered with 200, not refused");
    expect(get).toMatch(/request {2}curl -sS -X GET 'http:\S+/);
    expect(get).toContain('answer   200 {"RequestId"');
    expect(get).toContain("contract /paths/~1#ListRecognitionSamples/post");
    expect(get).toMatch(/repeat {3}npx ims-contract --target http:\S+ --only gateway,refusals --seed 1/);
    expect(get).not.toContain("TestAccessKeySecret");
    expect(ids).toContain("the RequestId 5F2D6C11-0100 came more than once");
  });

  test("a known gap is skipped with its reason; one that holds by now and one that names no case are red", () => {
    const { red, tests } = of("gap.suite.ts");
    expect(
      tests.filter(({ status }) => status === "skipped" || status === "pending").map(({ title }) => title),
    ).toEqual(["the method GET is refused [documented]"]);
    expect(red.map(({ title }) => title)).toEqual([
      "every known gap names a case",
      "the method PUT is refused [documented]",
    ]);
    const [stray, closed] = red.map(({ failureMessages }) => failureMessages.join("\n"));
    expect(stray).toContain("no such claim");
    expect(closed).toContain(
      "a known gap holds by now: line 3 of the known gaps permits a failure, but the claim holds: remove the line",
    );
  });

  test("a target that is down is one sentence, and no test is green", () => {
    const { tests } = of("down.suite.ts");
    expect(said).toContain("http://127.0.0.1:1: the connection was refused: nothing listens there");
    expect(tests.filter(({ status }) => status === "passed")).toEqual([]);
  });

  test("a suite of which every case is skipped is red, and names the options as they stand in code", () => {
    const { tests, status } = of("nothing.suite.ts");
    expect(new Set(tests.map(each => each.status))).not.toContain("passed");
    expect(status).toBe("failed");
    expect(said).toMatch(
      /nothing was tested: of \d+ cases none held \(\d+ skipped\); the first one: the query finds nothing to page through; `query` or `world` names something/,
    );
    expect(said).not.toContain("--world names");
  });
});

import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Block, blocksOf, documents } from "../src/documents.ts";
import { root } from "../src/root.ts";

const folder = join(root, "tools/workspace/.report/snippets");
const blocks = documents.flatMap(blocksOf).filter(block => block.language === "ts");
const isTest = (block: Block) => /from "vitest"/.test(block.code);
const where = (block: Block) => `${block.document}:${block.line}`;
const fileOf = (block: Block) =>
  join(folder, `${block.document.replaceAll(/\W/g, "-")}-${block.line}${isTest(block) ? ".test" : ""}.ts`);

const toRun = blocks.filter(block => !block.note.startsWith("no-run"));
const scripts = toRun.filter(block => !isTest(block)).map(block => [where(block), fileOf(block)]);
const tests = toRun.filter(isTest).map(block => [where(block), fileOf(block)]);
/** What went wrong with a snippet, by file; undefined for one that ran to its end, and absent for one that did not. */
const ends = new Map<string, string | undefined>();

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const block of blocks) {
    writeFileSync(fileOf(block), block.code);
  }
  await Promise.all([runScripts(), runTests()]);
});

test("all compile", async () => {
  const compilerOptions = { noEmit: true, types: ["node"], lib: ["es2023", "esnext.disposable", "dom"] };
  const config = { extends: join(root, "tsconfig.base.json"), compilerOptions, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  expect(await outputOf(spawn(join(root, "node_modules/.bin/tsc"), ["-p", folder]))).toBe("");
});

test("every one that is not run says why", () => {
  const silent = blocks.filter(block => block.note !== "" && !/^no-run: .{10,}/.test(block.note));
  expect(silent.map(where)).toEqual([]);
});

test.each([...scripts, ...tests])("%s runs to its end", (_title, file = "") => {
  expect(ends.has(file) ? (ends.get(file) ?? "ran") : "did not end").toBe("ran");
});

/** Calls to the service reach the mock instead; nothing of the snippets is changed. */
async function runScripts(): Promise<void> {
  const files = scripts.map(([, file = ""]) => file);
  const child = fork(join(root, "tools/workspace/src/run-snippets.ts"), files, { cwd: folder, silent: true });
  child.on("message", ({ file, error }: { file: string; error?: string }) => ends.set(file, error));
  const output = await outputOf(child);
  if (child.exitCode !== 0) {
    // The first one that did not report is the one that ended the process.
    ends.set(files.find(file => !ends.has(file)) ?? files.at(-1) ?? "", output);
  }
}

async function runTests(): Promise<void> {
  const report = join(folder, "tests.json");
  const args = ["run", "--root", folder, "--reporter=json", `--outputFile=${report}`];
  await outputOf(spawn(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), ...args]));
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { name: string; status: string; message: string; assertionResults: { failureMessages: string[] }[] }[];
  };
  for (const { name, status, message, assertionResults } of testResults) {
    const failures = assertionResults.flatMap(({ failureMessages }) => failureMessages);
    ends.set(name, status === "passed" ? undefined : [message, ...failures].join("\n"));
  }
}

async function outputOf(child: ReturnType<typeof spawn>): Promise<string> {
  let output = "";
  child.stdout?.on("data", text => (output += text));
  child.stderr?.on("data", text => (output += text));
  await once(child, "close");
  return output;
}

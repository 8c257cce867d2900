import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { verifyPackage } from "./verify-package.ts";

const top = mkdtempSync(join(tmpdir(), "ims-kit-verify-"));
afterAll(() => rmSync(top, { recursive: true }));

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const ours = sha256(readFileSync(createRequire(import.meta.url).resolve("@ims-kit/spec/openapi.json")));
const files = {
  "dist/gen/calls.js": "call();\n",
  "dist/gen/contract.js": "contract();\n",
  "dist/index.js": "index();\n",
};
let project: string;
let count = 0;
const installed = () => join(project, "node_modules/@ims-kit/client");
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(installed(), path)), { recursive: true });
  writeFileSync(join(installed(), path), text);
};
const release = (hash: string) => {
  const contract = { hash, date: "2026-01-28" };
  const exports = { ".": "./dist/index.js" };
  const manifest = JSON.stringify({ name: "@ims-kit/client", version: "1.2.3", exports, imsKit: { contract } });
  const all = { ...files, "package.json": manifest };
  const hashes = Object.fromEntries(Object.entries(all).map(([path, text]) => [path, sha256(text)]));
  write("package.json", manifest);
  write("dist/manifest.json", JSON.stringify({ contract, files: hashes }));
  for (const [path, text] of Object.entries(files)) {
    write(path, text);
  }
};
const verify = (...args: string[]) => {
  const cli = join(import.meta.dirname, "../cli.ts");
  return spawnSync(process.execPath, [cli, "verify", ...args], { cwd: project, encoding: "utf8" });
};

beforeEach(() => {
  project = join(top, String(count++));
  mkdirSync(project);
  release(ours);
});

test("a package that is as it was built, for our contract, is whole", () => {
  const { status, stdout } = verify("@ims-kit/client");
  expect(stdout).toBe(`package   @ims-kit/client 1.2.3
contract  ${ours} of 2026-01-28
compared  the same contract
files     4, all as packed
unproven  who packed it (npm audit signatures), and its dependencies
`);
  expect(status).toBe(0);
});

test("one tampered byte in a generated file is named", () => {
  write("dist/gen/calls.js", "Call();\n");
  const { status, stdout } = verify("node_modules/@ims-kit/client");
  expect(stdout).toContain("files     dist/gen/calls.js is not as packed\n");
  expect(status).toBe(1);
});

test.each([
  ["missing", () => rmSync(join(installed(), "dist/gen/contract.js")), "dist/gen/contract.js"],
  ["added", () => write("dist/gen/more.js", ""), "dist/gen/more.js"],
  ["added", () => write("bin/more.js", ""), "bin/more.js"],
  [
    "changed",
    () => write("package.json", readFileSync(join(installed(), "package.json"), "utf8").replace("index.js", "more.js")),
    "package.json",
  ],
  [
    "changed",
    () => write("package.json", readFileSync(join(installed(), "package.json"), "utf8").replace(ours, sha256("x"))),
    "package.json",
  ],
])("a file that was %s is named", async (how, tamper, path) => {
  tamper();
  const { differences } = await verifyPackage({ target: "@ims-kit/client", from: project });
  expect(differences).toEqual([{ path, how }]);
});

test("a package of another contract is told from ours, whole as it is", () => {
  release(sha256("another"));
  const { status, stdout } = verify("@ims-kit/client");
  expect(stdout).toContain(`compared  another contract, ${ours}`);
  expect(stdout).toContain("all as packed");
  expect(status).toBe(1);
});

test("a tarball is verified before anything is installed, also before a first release", () => {
  const home = join(project, "node_modules/@ims-kit/client");
  const pack = () => spawnSync("tar", ["-czf", join(project, "client.tgz"), "-C", project, "package"]);
  cpSync(home, join(project, "package"), { recursive: true });
  pack();
  expect(verify("client.tgz")).toMatchObject({ status: 0, stdout: expect.stringContaining("all as packed") });
  writeFileSync(join(project, "package/dist/index.js"), "Index();\n");
  pack();
  expect(verify("client.tgz").stdout).toContain("dist/index.js is not as packed");
  writeFileSync(join(project, "client.tgz"), "no tarball");
  expect(verify("client.tgz")).toMatchObject({ status: 2, stderr: expect.stringContaining("cannot be unpacked") });
});

test("what a package manager puts inside for dependencies is not the package's own", () => {
  write("node_modules/zod/index.js", "");
  expect(verify("@ims-kit/client").status).toBe(0);
});

test("a package without a list names how it is packed with one", () => {
  rmSync(join(installed(), "dist/manifest.json"));
  expect(verify("@ims-kit/client")).toMatchObject({ status: 2, stderr: expect.stringContaining("pnpm release pack") });
});

test("a contract can be named to compare with", () => {
  writeFileSync(join(project, "openapi.json"), "another");
  release(sha256("another"));
  expect(verify("@ims-kit/client", "--contract", "openapi.json").status).toBe(0);
});

test.each([
  [
    "a package that is not installed",
    ["@ims-kit/mock"],
    '"@ims-kit/mock" is neither a folder with a package, a tarball (.tgz) nor installed in ',
  ],
  ["a contract that is not there", ["@ims-kit/client", "--contract", "no.json"], "no.json cannot be read"],
  [
    "an option that does not exist",
    ["@ims-kit/client", "--contrct", "x"],
    "there is no option --contrct; did you mean --contract?",
  ],
  ["no package at all", [], "name one package, folder or .tgz"],
])("%s is one sentence, exit 2", (_what, args, message) => {
  const { status, stderr } = verify(...args);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(2);
});

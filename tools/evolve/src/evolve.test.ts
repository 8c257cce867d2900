import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { evolve } from "./evolve.ts";

const project = join(import.meta.dirname, "../../..");
const history = join(import.meta.dirname, "../test/history");
const folder = mkdtempSync(join(tmpdir(), "ims-kit-evolve-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

let root: string;
let count = 0;
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], {
    cwd: root,
    stdio: "pipe",
  });
const operation = () => join(root, "spec/operations/list-recognition-samples.yaml");
const edit = (from: string, to: string) => {
  const text = readFileSync(operation(), "utf8");
  expect(text).toContain(from);
  writeFileSync(operation(), text.replace(from, to));
};
const changesets = () => readdirSync(join(root, ".changeset")).filter(name => name.endsWith(".md"));

// A workspace of its own with the real contract, released once.
beforeEach(() => {
  root = join(folder, String(count++));
  mkdirSync(join(root, ".changeset"), { recursive: true });
  cpSync(join(project, "spec"), join(root, "spec"), {
    recursive: true,
    filter: path => !/node_modules|\.turbo/.test(path),
  });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  git("tag", "@ims-kit/spec@0.1.0");
});

describe("the recorded history of the operation", () => {
  test.each([
    ["descriptions are added", "2025-06-05", "2025-11-04", "patch"],
    ["the request gains EntityName, a sample gains EntityId and LibId", "2025-11-04", "2025-11-17", "minor"],
    ["three descriptions are in other words", "2025-11-17", "2026-07-01", "patch"],
  ])("%s, %s to %s: %s", async (_what, from, to, bump) => {
    const file = (date: string) => join(history, `${date}.yaml`);
    const evolution = await evolve({ root, from: file(from), to: file(to), dryRun: true });
    expect(evolution.bump).toBe(bump);
  });
});

describe("the changeset", () => {
  test("speaks to callers, a line a change, with what to write instead where it breaks", async () => {
    edit("enum: [landmark, object, logo, face, label]", "enum: [landmark, object, logo, face]");
    edit("requests: 50", "requests: 80");
    const { written } = await evolve({ root });
    expect(written).toBe(".changeset/contract.md");
    const text = readFileSync(join(root, ".changeset/contract.md"), "utf8");
    expect(text.replaceAll(/[0-9a-f]{12}/g, "<hash>")).toBe(`---
"@ims-kit/client": major
"@ims-kit/mock": major
"@ims-kit/contract-tests": minor
"@ims-kit/spec": major
---

The contract changed: 1 change breaks callers, 1 change adds.

**ListRecognitionSamples** (\`listRecognitionSamples\`)

- **Breaking.** Request parameter \`Algorithm\` no longer takes \`"label"\`. Instead: pass one of \`"landmark"\`, \`"object"\`, \`"logo"\` and \`"face"\`.
- Limited to 80 calls in 1 s for each account, no longer 50 calls in 1 s for each account.

Contract: \`<hash>\` to \`<hash>\`.
`);
  });

  test("is one however often evolve runs, and follows the contract", async () => {
    edit("requests: 50", "requests: 80");
    await evolve({ root });
    const first = readFileSync(join(root, ".changeset/contract.md"), "utf8");
    await evolve({ root });
    expect(changesets()).toEqual(["contract.md"]);
    expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toBe(first);
    edit("requests: 80", "requests: 90");
    await evolve({ root });
    expect(changesets()).toEqual(["contract.md"]);
    expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toContain("90 calls");
  });

  test("leaves a hand-written one alone, even under its own name", async () => {
    const mine = '---\n"@ims-kit/client": patch\n---\n\nSigns faster.\n';
    writeFileSync(join(root, ".changeset/contract.md"), mine);
    edit("requests: 50", "requests: 80");
    await evolve({ root });
    await evolve({ root });
    expect(changesets()).toEqual(["contract-2.md", "contract.md"]);
    expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toBe(mine);
  });

  test("is not written without a change, and goes when the change is taken back", async () => {
    expect((await evolve({ root })).bump).toBeUndefined();
    expect(changesets()).toEqual([]);
    edit("requests: 50", "requests: 80");
    await evolve({ root });
    edit("requests: 80", "requests: 50");
    expect((await evolve({ root })).removed).toEqual([".changeset/contract.md"]);
    expect(changesets()).toEqual([]);
  });

  test("is not written by a dry run", async () => {
    edit("requests: 50", "requests: 80");
    expect((await evolve({ root, dryRun: true })).text).toContain("80 calls");
    expect(changesets()).toEqual([]);
  });
});

describe("the old contract", () => {
  test("is the one at the newest release tag, however many there are", async () => {
    edit("requests: 50", "requests: 60");
    git("commit", "-qam", "second");
    git("tag", "@ims-kit/spec@0.10.0");
    edit("requests: 60", "requests: 70");
    git("commit", "-qam", "third");
    git("tag", "@ims-kit/spec@0.9.0");
    git("tag", "@ims-kit/spec@0.10.0-next.1");
    const { from } = await evolve({ root, dryRun: true });
    expect(from?.label).toBe("@ims-kit/spec@0.10.0:spec/openapi.yaml");
  });

  test.each([
    ["a ref that does not exist", ["--from", "no-such-ref"], '"no-such-ref" is neither a file nor a git ref'],
    ["a missing new contract", ["--to", "no-such-file.yaml"], "the contract no-such-file.yaml cannot be read"],
    ["an option that does not exist", ["--dry"], "there is no option --dry; did you mean --dry-run?"],
  ])("%s is named, exit 1", (_what, args, message) => {
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "cli.ts"), ...args], {
      encoding: "utf8",
    });
    expect(stderr).toContain(`evolve: ${message}`);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  });

  test.each([
    ["an old contract that does not parse", "openapi: [", "old.yaml"],
    ["an old contract that is something else", "{}", "old.yaml"],
  ])("%s is named and nothing is written", async (_what, text, name) => {
    writeFileSync(join(root, name), text);
    edit("requests: 50", "requests: 80");
    await expect(evolve({ root, from: name })).rejects.toThrow(/^the contract old\.yaml cannot be read: /);
    expect(existsSync(join(root, ".changeset/contract.md"))).toBe(false);
  });

  test("a ref without a contract is named", async () => {
    git("rm", "-rqf", "--cached", "spec");
    git("commit", "-qm", "none");
    await expect(evolve({ root, from: "HEAD" })).rejects.toThrow(/^there is no contract at HEAD/);
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { evolve } from "./evolve.ts";
import { runCli } from "./run-cli.ts";

const project = join(import.meta.dirname, "../../..");
const history = join(import.meta.dirname, "../test/history");
const folder = mkdtempSync(join(tmpdir(), "ims-kit-evolve-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

let root: string;
let count = 0;
let emptyRegistry: string;
const registry = createServer((_request, response) => response.writeHead(404).end("{}"));
beforeAll(async () => {
  await once(registry.listen(0, "127.0.0.1"), "listening");
  emptyRegistry = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
});
afterAll(() => registry.close());
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], {
    cwd: root,
    stdio: "pipe",
  });
const operation = () => join(root, "spec/operations/recognition-libraries/list-recognition-samples.yaml");
const edit = (from: string, to: string) => {
  const text = readFileSync(operation(), "utf8");
  expect(text).toContain(from);
  writeFileSync(operation(), text.replace(from, to));
};
const dropSpec = () => {
  git("rm", "-rqf", "--cached", "spec");
  git("commit", "-qm", "none");
};
const command = async (...args: string[]) => {
  const [said, complained]: [string[], string[]] = [[], []];
  const output = { print: (text: string) => said.push(text), complain: (text: string) => complained.push(text) };
  const code = await runCli(["--root", root, ...args], output);
  return { code, said: said.join("\n"), complained: complained.join("\n") };
};
// Regenerating takes seconds; from a contract that is named nothing is, and the changeset is the same.
const announce = () => evolve({ root, to: "spec/openapi.yaml" });
const changesets = () => readdirSync(join(root, ".changeset")).filter(name => name.endsWith(".md"));

// A workspace of its own with the real contract, released once.
beforeEach(() => {
  root = join(folder, String(count++));
  mkdirSync(join(root, ".changeset"), { recursive: true });
  cpSync(join(project, "spec"), join(root, "spec"), {
    recursive: true,
    filter: path => !/node_modules|\.turbo/.test(path),
  });
  cpSync(join(project, "pnpm-workspace.yaml"), join(root, "pnpm-workspace.yaml"));
  mkdirSync(join(root, "packages/client"), { recursive: true });
  cpSync(join(project, "packages/client/package.json"), join(root, "packages/client/package.json"));
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  git("tag", "v0.1.0");
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
    edit('pattern: "^[^,]+$"', 'pattern: "^[0-9a-z]+$"');
    edit("requests: 50", "requests: 80");
    const { written } = await announce();
    expect(written).toBe(".changeset/contract.md");
    const text = readFileSync(join(root, ".changeset/contract.md"), "utf8");
    expect(text.replaceAll(/[0-9a-f]{12}/g, "<hash>")).toBe(`---
"@ims-kit/spec": major
"@ims-kit/client": major
---

The contract changed: callers of ListRecognitionSamples break and more is known of ListRecognitionSamples.

**ListRecognitionSamples** (\`listRecognitionSamples\`)

- **Breaking.** An item of request parameter \`LibId\` has \`pattern\` \`"^[0-9a-z]+$"\`, no longer \`"^[^,]+$"\`. Instead: pass only what fits \`pattern\` \`"^[0-9a-z]+$"\`.
- Limited to 80 calls in 1 s for each account, no longer 50 calls in 1 s for each account.

Contract: \`<hash>\` to \`<hash>\`.

<!-- evolve <hash> -->
`);
  });

  test("is one however often evolve runs, and follows the contract", async () => {
    edit("requests: 50", "requests: 80");
    await announce();
    const first = readFileSync(join(root, ".changeset/contract.md"), "utf8");
    await announce();
    expect(changesets()).toEqual(["contract.md"]);
    expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toBe(first);
    edit("requests: 80", "requests: 90");
    await announce();
    expect(changesets()).toEqual(["contract.md"]);
    expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toContain("90 calls");
  });

  test("leaves a hand-written one alone, even under its own name", async () => {
    const mine = '---\n"@ims-kit/client": patch\n---\n\nSigns faster.\n';
    writeFileSync(join(root, ".changeset/contract.md"), mine);
    edit("requests: 50", "requests: 80");
    await announce();
    await announce();
    expect(changesets()).toEqual(["contract-2.md", "contract.md"]);
    expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toBe(mine);
  });

  test("is not written without a change, and goes when the change is taken back", async () => {
    expect((await announce()).bump).toBeUndefined();
    expect(changesets()).toEqual([]);
    edit("requests: 50", "requests: 80");
    await announce();
    edit("requests: 80", "requests: 50");
    expect((await announce()).removed).toEqual([".changeset/contract.md"]);
    expect(changesets()).toEqual([]);
  });
});

describe("a sentence that somebody wrote into the changeset", () => {
  const path = () => join(root, ".changeset/contract.md");
  const addSentence = () => writeFileSync(path(), readFileSync(path(), "utf8").replace("80 calls", "only 80 calls"));

  test("stays while the changeset is about the same contracts", async () => {
    edit("requests: 50", "requests: 80");
    await announce();
    addSentence();
    const { code, said } = await command("--to", "spec/openapi.yaml");
    expect(said).toContain("left .changeset/contract.md as it is: it was edited by hand");
    expect(code).toBe(0);
    expect(readFileSync(path(), "utf8")).toContain("only 80 calls");
  });

  test.each([
    ["when the contract changes again", "requests: 90"],
    ["when the change is taken back", "requests: 50"],
  ])("is not lost %s", async (_when, now) => {
    edit("requests: 50", "requests: 80");
    await announce();
    addSentence();
    edit("requests: 80", now);
    const { code, complained } = await command();
    expect(complained).toBe(
      "evolve: .changeset/contract.md was edited by hand, and the contract has changed since; move your sentences into a changeset of their own (pnpm changeset), delete .changeset/contract.md, then run it again: pnpm evolve",
    );
    expect(code).toBe(1);
    expect(readFileSync(path(), "utf8")).toContain("only 80 calls");
  });
});

test("before a first release all is new, and it is said how to compare with something else", async () => {
  git("tag", "--delete", "v0.1.0");
  // A registry that has nothing of ours.
  writeFileSync(join(root, ".npmrc"), `@ims-kit:registry=${emptyRegistry}\n`);
  const { code, said } = await command("--to", "spec/openapi.yaml");
  expect(said).toContain("so that all of spec/openapi.yaml is new: ");
  expect(said).toContain("pnpm evolve --from <git ref | file>");
  expect(code).toBe(0);
  const text = readFileSync(join(root, ".changeset/contract.md"), "utf8");
  expect(text).toContain("\n- `listRecognitionSamples`: Lists");
  expect(text).toMatch(/Contract: `none` to `[0-9a-f]{12}`\./);
  // Run again, it is the same; with a state to compare with, it is another.
  await command("--to", "spec/openapi.yaml");
  expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toBe(text);
  edit("requests: 50", "requests: 80");
  await command("--to", "spec/openapi.yaml", "--from", "HEAD");
  expect(readFileSync(join(root, ".changeset/contract.md"), "utf8")).toContain("Limited to 80 calls");
});

describe("in the same go", () => {
  const files = () => git("status", "--porcelain", "--untracked-files=all").toString();

  test("everything that follows from the contract is regenerated, once, and listed", async () => {
    edit("requests: 50", "requests: 80");
    const { code, said } = await command();
    expect(said).toMatch(/: minor\n(.|\n)*\nregenerated \d+ files\nwrote \.changeset\/contract\.md$/);
    expect(code).toBe(0);
    const descriptor = "packages/client/src/gen/operations/list-recognition-samples.ts";
    expect(readFileSync(join(root, descriptor), "utf8")).toContain("80");
    const { generated } = await evolve({ root });
    expect(generated).toEqual([]);
  });

  test("a dry run shows the changeset and writes nothing", async () => {
    edit("requests: 50", "requests: 80");
    const before = files();
    const { code, said } = await command("--dry-run");
    expect(said).toMatch(
      /\n {2}client {2}mock {3}contract-tests\n {2}minor {3}minor {2}minor {11}ListRecognitionSamples: .*80 calls/,
    );
    expect(code).toBe(0);
    expect(files()).toBe(before);
  });

  test("from a contract that lies elsewhere nothing is regenerated", async () => {
    cpSync(join(root, "spec"), join(root, "draft"), { recursive: true });
    edit("requests: 50", "requests: 80");
    const evolution = await evolve({ root, from: "draft/openapi.yaml", to: "spec/openapi.yaml" });
    expect(evolution).toMatchObject({ bump: "minor", generated: [], written: ".changeset/contract.md" });
  });
});

describe("the old contract", () => {
  test("is the one at the newest release tag, however many there are", async () => {
    edit("requests: 50", "requests: 60");
    git("commit", "-qam", "second");
    git("tag", "v0.10.0");
    edit("requests: 60", "requests: 70");
    git("commit", "-qam", "third");
    git("tag", "v0.9.0");
    git("tag", "v0.10.0-next.1");
    const { from } = await evolve({ root, dryRun: true });
    expect(from?.label).toBe("v0.10.0:spec/openapi.yaml");
  });
});

test("the program says on stderr what stops it, and exits with 1", () => {
  const args = [join(import.meta.dirname, "cli.ts"), "--dry"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect([status, stdout, stderr]).toEqual([1, "", 'evolve: there is no option --dry; did you mean "--dry-run"?\n']);
});

describe("bad input", () => {
  const broken = "openapi: 3.1.0\npaths: [\n";
  const [path, samples] = ["spec/openapi.yaml", "spec/operations/recognition-libraries/list-recognition-samples.yaml"];
  const put = (text: string, name: string) => writeFileSync(join(root, name), text);

  test.each<[what: string, prepare: () => void, args: string[], message: RegExp]>([
    ["a ref that does not exist", () => {}, ["--from", "no-such-ref"], /"no-such-ref" is neither a file nor a git ref/],
    ["a missing old contract", () => {}, ["--from", "no.yaml"], /"no\.yaml" is neither a file nor a git ref/],
    ["a ref without a contract", dropSpec, ["--from", "HEAD"], /there is no contract at HEAD/],
    [
      "an old contract that is no YAML",
      () => put(broken, "old.yaml"),
      ["--from", "old.yaml"],
      /the contract old\.yaml cannot be read: old\.yaml:3: this is not YAML: /,
    ],
    [
      "an old contract at a ref that is no YAML",
      () => {
        const text = readFileSync(join(root, path), "utf8");
        put(broken, path);
        git("commit", "-qam", "broken");
        put(text, path);
      },
      ["--from", "HEAD"],
      /the contract HEAD:spec\/openapi\.yaml cannot be read: spec\/openapi\.yaml:3: this is not YAML: /,
    ],
    [
      "an old contract that is something else",
      () => put("{}", "old.yaml"),
      ["--from", "old.yaml"],
      /the contract old\.yaml cannot be read: /,
    ],
    ["a missing new contract", () => {}, ["--to", "no.yaml"], /the contract no\.yaml cannot be read: .*no such file/],
    [
      "a new contract that is no YAML",
      () => put(broken, "new.yaml"),
      ["--to", "new.yaml"],
      /the contract new\.yaml cannot be read: new\.yaml:3: this is not YAML: /,
    ],
    [
      "a contract in the workspace that is no YAML",
      () => put(broken, path),
      [],
      /the contract spec\/openapi\.yaml cannot be read: spec\/openapi\.yaml:3: this is not YAML: /,
    ],
    [
      "an operation in the workspace that is no YAML",
      () => edit("operationId: ListRecognitionSamples", "operationId: [ListRecognitionSamples"),
      [],
      new RegExp(`the contract spec/openapi\\.yaml cannot be read: ${samples}:\\d+: `),
    ],
    [
      "a contract that reads well but cannot be served",
      () => edit("items: /Samples/Sample", "items: /Nothing"),
      [],
      /nothing was written: spec\//,
    ],
    ["an option that does not exist", () => {}, ["--dry"], /there is no option --dry; did you mean "--dry-run"\?/],
    ["a word that is no option", () => {}, ["spec"], /Unexpected argument 'spec'/],
  ])("%s is named, exit 1, and nothing is written", async (_what, prepare, args, message) => {
    edit("requests: 50", "requests: 80");
    prepare();
    const before = git("status", "--porcelain", "--untracked-files=all").toString();
    const { code, said, complained } = await command(...args);
    expect(complained).toMatch(new RegExp(`^evolve: ${message.source}`));
    expect(complained).not.toContain("    at ");
    expect([said, code]).toEqual(["", 1]);
    expect(git("status", "--porcelain", "--untracked-files=all").toString()).toBe(before);
  });
});

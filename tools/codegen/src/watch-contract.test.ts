import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { operations } from "./emit/operations.ts";
import { watchContract } from "./watch-contract.ts";

vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ims-kit-watch-"));
  cpSync(join(import.meta.dirname, "../test/given/list"), join(root, "spec"), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test("generates at the start and at each save, goes on after an error, and ends with its signal", async () => {
  const end = new AbortController();
  const said: string[] = [];
  let heard = () => {};
  const next = () => new Promise<void>(resolve => (heard = resolve));
  const say = (text: string) => {
    said.push(text);
    heard();
  };
  const spec = join(root, "spec/openapi.yaml");
  const text = readFileSync(spec, "utf8");

  let told = next();
  const watching = watchContract({
    root,
    emitters: [operations],
    signal: end.signal,
    report: ({ changed }, saved) => say(`${saved}: ${changed.map(({ path }) => path.split("/").at(-1))}`),
    complain: say,
  });
  await told;

  told = next();
  writeFileSync(spec, text.replace("Lists the things", "Lists all things"));
  await told;

  told = next();
  writeFileSync(spec, text.replace("const: ListThings", "const: Other"));
  await told;

  // Editors often write a new file and rename it over the old one.
  told = next();
  writeFileSync(`${spec}~`, text);
  renameSync(`${spec}~`, spec);
  await told;

  end.abort();
  await watching;
  expect(said).toEqual([
    "start: operations.ts,list-things.ts",
    "openapi.yaml: list-things.ts",
    expect.stringMatching(/^openapi\.yaml: spec\/openapi\.yaml:44 ListThings .*"x-acs-action" is "Other"/),
    "openapi.yaml: list-things.ts",
  ]);
});

test("notices files in folders that were made meanwhile", async () => {
  const end = new AbortController();
  const saves: string[] = [];
  let heard = () => {};
  const next = () => new Promise<void>(resolve => (heard = resolve));
  let told = next();
  const watching = watchContract({
    root,
    emitters: [operations],
    signal: end.signal,
    report: (_, saved) => {
      saves.push(saved);
      heard();
    },
    complain: saved => {
      saves.push(saved);
      heard();
    },
  });
  await told;
  mkdirSync(join(root, "spec/examples"));
  told = next();
  writeFileSync(join(root, "spec/openapi.yaml"), readFileSync(join(root, "spec/openapi.yaml"), "utf8"));
  await told;
  told = next();
  writeFileSync(join(root, "spec/examples/a.json"), "{}");
  await told;
  end.abort();
  await watching;
  expect(saves).toEqual(["start", "openapi.yaml", "examples/a.json"]);
});

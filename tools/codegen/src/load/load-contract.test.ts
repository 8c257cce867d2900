import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { lintWithRedocly } from "../read/lint-with-redocly.ts";
import { loadContract } from "./load-contract.ts";

const given = join(import.meta.dirname, "../../test/given");
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true });
  }
});

/** A copy of a given contract under `spec/` of a fresh folder. */
function copyOf(name: string): {
  root: string;
  entry: string;
  change: (file: string, from: string, to: string) => void;
} {
  const root = mkdtempSync(join(tmpdir(), "ims-kit-load-"));
  folders.push(root);
  cpSync(join(given, name), join(root, "spec"), { recursive: true });
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, "spec", file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(root, "spec", file), text.replace(from, to));
  };
  return { root, entry: "spec/openapi.yaml", change };
}

test("adds operations that the main file does not list, and says so", async () => {
  const { contract, notes } = await loadContract(copyOf("two-operations"));
  expect(contract.operations.map(({ id, file }) => [id, file])).toEqual([
    ["GetThing", "spec/openapi.yaml"],
    ["DeleteThing", "spec/operations/delete-thing.yaml"],
  ]);
  expect(notes).toEqual(["added /#DeleteThing from operations/delete-thing.yaml, which the main file does not list"]);
});

test("keeps the names of components and leaves only local references", async () => {
  const { contract } = await loadContract(copyOf("two-operations"));
  expect(Object.keys(contract.document.components?.schemas ?? {})).toEqual(["Thing"]);
  expect(contract.json.match(/"\$ref": ".*?"/g)).toEqual(
    Array.from({ length: 3 }, () => '"$ref": "#/components/schemas/Thing"'),
  );
});

test("puts external examples in place, in x-examples too", async () => {
  const { root, entry, change } = copyOf("list");
  mkdirSync(join(root, "spec/examples"));
  writeFileSync(join(root, "spec/examples/call.json"), '{ "ShelfId": "s2" }');
  change(
    "openapi.yaml",
    "first: { value: { ShelfId: s1, ThingId: [t1], PageNumber: 1, PageSize: 2 } }",
    "first: { externalValue: examples/call.json }",
  );
  const { contract } = await loadContract({ root, entry });
  expect(contract.operations[0]?.node["x-examples"]).toEqual({ first: { value: { ShelfId: "s2" } } });
});

test("gives the same contract the same hash, and another contract another", async () => {
  const { root, entry, change } = copyOf("list");
  const first = await loadContract({ root, entry });
  const second = await loadContract({ root, entry });
  change("openapi.yaml", "A thing on a shelf.", "A thing.");
  const third = await loadContract({ root, entry });
  expect(second.contract.hash).toBe(first.contract.hash);
  expect(third.contract.hash).not.toBe(first.contract.hash);
});

test("finds a pointer of the bundle in the operation's own file, with its line", async () => {
  const { locator } = await loadContract(copyOf("two-operations"));
  expect(locator.place("/paths/~1#DeleteThing/post/parameters/0")).toEqual({
    file: "spec/operations/delete-thing.yaml",
    line: 6,
    pointer: "#/post/parameters/0",
  });
});

const faults: readonly [what: string, file: string, from: string, to: string, says: RegExp][] = [
  [
    "an example that is not there",
    "openapi.yaml",
    "Failed: { value: { Code: Failed } }",
    "Failed: { externalValue: examples/none.json }",
    /^spec\/openapi\.yaml:118 #\/components\/responses\/Failed\/content\/application~1json\/examples\/Failed: the example "spec\/examples\/none\.json" does not exist; write it, or correct externalValue$/,
  ],
  [
    "an example that is not JSON",
    "openapi.yaml",
    "Failed: { value: { Code: Failed } }",
    "Failed: { externalValue: openapi.yaml }",
    /the example "spec\/openapi\.yaml" is not JSON: Unexpected token/,
  ],
  ["broken YAML", "openapi.yaml", "info:", "info: [", /^spec\/openapi\.yaml:\d+: this is not YAML: /],
  [
    "a reference that leads nowhere",
    "openapi.yaml",
    '"#/components/schemas/Thing"',
    '"#/components/schemas/Think"',
    /^spec\/openapi\.yaml:73 ListThings #\/paths\/~1#ListThings\/post\/responses\/200\/.*\/items: Can't resolve \$ref "#\/components\/schemas\/Think"; correct it, or describe what it names/,
  ],
  [
    "a reference that is remote",
    "openapi.yaml",
    '"#/components/schemas/Thing"',
    '"https://example.com/thing.yaml"',
    /Can't resolve \$ref: remote references are not read; keep the file beside the contract/,
  ],
];

test.each([
  ["9007199254740993", "9007199254740992"],
  ["-9223372036854775807", "-9223372036854775808"],
  ["+9007199254740993", "9007199254740992"],
])("names the place of %s, which no number holds, in YAML and in JSON", async (written, read) => {
  const { root, entry, change } = copyOf("list");
  change("openapi.yaml", "TotalCount: 3", `TotalCount: ${written}`);
  const json = written.replace("+", "");
  writeFileSync(join(root, "spec/call.json"), `{\n  "ShelfId": "s1",\n  "ThingId": ["t1", ${json}]\n}\n`);
  change(
    "openapi.yaml",
    "first: { value: { ShelfId: s1, ThingId: [t1], PageNumber: 1, PageSize: 2 } }",
    "first: { externalValue: call.json }",
  );
  const says = `the integer ${json} is read as ${read}; write one of no more than 2^53, or make it a string`;
  const pointer = "#/paths/~1#ListThings/post/responses/200/content/application~1json/examples/first/value/TotalCount";
  await expect(loadContract({ root, entry })).rejects.toThrow(
    `spec/openapi.yaml:80 ${pointer}: ${says}\nspec/call.json:3 #/ThingId/1: ${says}`,
  );
});

test.each(["9007199254740992", "1e21", '"9007199254740993"'])("takes %s, which keeps its digits", async written => {
  const { root, entry, change } = copyOf("list");
  change("openapi.yaml", "TotalCount: 3", `TotalCount: ${written}`);
  await expect(loadContract({ root, entry })).resolves.toBeDefined();
});

test("takes the bounds of 64-bit integers", async () => {
  const { root, entry, change } = copyOf("list");
  change("openapi.yaml", "maximum: 20", "maximum: 9223372036854775807");
  await expect(loadContract({ root, entry })).resolves.toBeDefined();
});

const oddities: readonly [what: string, text: string, says: RegExp][] = [
  [
    "an empty file",
    "",
    /^spec\/openapi\.yaml: the contract cannot be read: it holds no object; write openapi, info and paths$/,
  ],
  ["a file of binary", "\0\u0001", /^spec\/openapi\.yaml:1: this is not YAML: null byte is not allowed/],
  [
    "a contract without info",
    "openapi: 3.1.0\npaths: {}\n",
    /^spec\/openapi\.yaml:1 #\/: The field `info` must be present on this level/,
  ],
  [
    "a path that is nothing",
    'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n  /#A: null\n',
    /^spec\/openapi\.yaml:4 #\/paths\/~1#A: Expected type `PathItem` \(object\) but got `null`/,
  ],
  [
    "schemas that lead to each other",
    'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents:\n  schemas:\n    A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }\n',
    /^spec\/openapi\.yaml:6 #\/components\/schemas\/A: its references lead back to itself; describe it at one of their ends$/,
  ],
];

test.each(oddities)("names the place of what is wrong with %s", async (_, text, says) => {
  const { root, entry } = copyOf("list");
  writeFileSync(join(root, entry), text);
  await expect(loadContract({ root, entry })).rejects.toThrow(says);
});

test.each(faults)("names the place of %s", async (_, file, from, to, says) => {
  const { root, entry, change } = copyOf("list");
  change(file, from, to);
  await expect(loadContract({ root, entry })).rejects.toThrow(says);
});

test("names a file that is not there", async () => {
  await expect(loadContract({ root: given, entry: "none.yaml" })).rejects.toThrow(
    /^none\.yaml: the contract cannot be read: ENOENT: no such file or directory '.*none\.yaml'$/,
  );
});

test("refuses an unlisted operation that is listed already", async () => {
  const { root, entry, change } = copyOf("two-operations");
  change("operations/delete-thing.yaml", "DeleteThing", "GetThing");
  await expect(loadContract({ root, entry })).rejects.toThrow(
    "operations/delete-thing.yaml describes /#GetThing, which the contract has already; rename or remove one",
  );
});

test("redocly finds nothing in a contract that says everything", async () => {
  await expect(lintWithRedocly(copyOf("list"))).resolves.toBeUndefined();
});

test("redocly's findings name file, line, operation, pointer and rule", async () => {
  const { root, entry, change } = copyOf("list");
  change("openapi.yaml", "summary: Lists", "sumary: Lists");
  await expect(lintWithRedocly({ root, entry })).rejects.toThrow(
    'spec/openapi.yaml:19 ListThings #/paths/~1#ListThings/post/sumary: Property `sumary` is not expected here; did you mean "summary"? [redocly: struct]',
  );
});

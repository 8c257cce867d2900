import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { importMetadata } from "../src/import-metadata.ts";
import { emptyFolder, importInto, product, textsIn } from "./fixtures/spec-folder.ts";

const text = JSON.stringify(product());
const nested = (depth: number): string => (depth === 0 ? "{}" : `{"items":${nested(depth - 1)},"type":"array"}`);
test.each([
  ["no JSON", "<html></html>", /this is not JSON: .*; if metadata.json was cut off, download it again$/],
  ["truncated metadata", text.slice(0, 3000), /this is not JSON: .* download it again$/],
  ["an empty file", "", /this is not JSON/],
  [
    "other JSON",
    '{"openapi":"3.1.0"}',
    /this is no API metadata \(must have required property 'info'\); download "api-docs.json"/,
  ],
  ["a list", "[]", /this is no API metadata \(must be object\)/],
  ["metadata without operations", text.replace(/"apis":.*$/, '"apis":{}}'), /"apis" is empty/],
  [
    "metadata of another style",
    text.replace('"RPC"', '"ROA"'),
    /Shop 2024-05-01 is of the style "ROA"; only products of RPC style/,
  ],
  [
    "schemas of another shape",
    text.replace('"type":"object"', '"type":7'),
    /\/components\/schemas\/Order\/type must be string/,
  ],
  ["metadata without endpoints", text.replace(/"endpoints":\[.*?\],/, ""), /has no endpoints/],
])("refuses %s in one sentence, and writes nothing", (_, content, message) => {
  const folder = emptyFolder();
  const file = join(folder, "metadata.json");
  writeFileSync(file, content);
  const run = () => importMetadata({ file, spec: join(folder, "spec"), date: "2024-06-01" });
  expect(run).toThrow(expect.objectContaining({ name: "ImportError", message: expect.stringMatching(message) }));
  expect(Object.keys(textsIn(folder))).toEqual(["metadata.json"]);
});

test.each([
  ["a file of 100 MB", (file: string) => truncateTo(file, 100), /it has 100 MB, more than the 50 MB that are read/],
  [
    "gzipped metadata that unpack to 100 MB",
    (file: string) => writeFileSync(file, gzipSync(Buffer.alloc(1e8))),
    /cannot be read/,
  ],
  ["a file that is not there", () => {}, /no such file.*; check the path/],
  ["a folder", (file: string) => mkdirSync(file), /cannot be read/],
])("refuses %s", (_, make, message) => {
  const file = join(emptyFolder(), "metadata.json");
  make(file);
  expect(() => importMetadata({ file, spec: "spec", date: "2024-06-01" })).toThrow(message);
});

function truncateTo(file: string, megabytes: number): void {
  writeFileSync(file, "");
  truncateSync(file, megabytes * 1024 * 1024);
}

test.each([
  ["constructor", '"constructor" cannot name a function'],
  ["__proto__", '"__proto__" cannot name a function'],
  ["Import", '"import" cannot name a function'],
  ["Get-Thing", '"get-Thing" cannot name a function'],
])("leaves out an operation named %s", (name, why) => {
  const folder = emptyFolder();
  const metadata = product();
  const apis = JSON.parse(`{"${name}":{"responses":{"200":{}}}}`);
  const { leftOut } = importInto(folder, {
    ...metadata,
    apis: Object.fromEntries([...Object.entries(apis), ...Object.entries(metadata.apis)]),
  });
  expect(leftOut[0]).toEqual({ action: name, why });
});

test.each([
  [
    "the required parameter",
    { name: "__proto__", in: "query", schema: { type: "string", required: true } },
    /"__proto__"/,
  ],
  ["a form sent by GET", { name: "A", in: "formData", schema: { type: "string" } }, /"A" travels in a form/],
  [
    "an object without a style",
    { name: "A", in: "query", schema: { type: "object" } },
    /"A" is no scalar and has no style/,
  ],
  [
    "a schema nested 60 deep",
    { name: "A", in: "query", style: "json", schema: JSON.parse(nested(60)) },
    /nested more than 50 deep/,
  ],
])("leaves out an operation for %s", (_, parameter, why) => {
  const metadata = product();
  metadata.apis = { GetThing: { methods: ["get"], parameters: [parameter], responses: { "200": {} } } };
  expect(importInto(emptyFolder(), metadata).leftOut).toEqual([
    { action: "GetThing", why: expect.stringMatching(why) },
  ]);
});

test("leaves out an operation whose schema is nested 100,000 deep", () => {
  const folder = emptyFolder();
  const file = join(folder, "metadata.json");
  const deep = `${'{"type":"array","items":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
  const parameter = `{"name":"A","in":"query","style":"json","schema":${deep}}`;
  writeFileSync(file, text.replace('"parameters":[]', `"parameters":[${parameter}]`));
  const { leftOut } = importMetadata({ file, spec: join(folder, "spec"), date: "2024-06-01" });
  expect(leftOut).toContainEqual({
    action: "SubmitGoodsByURL",
    why: "it is malformed: it is nested too deeply to be read",
  });
});

test("drops elements named like members of every object", () => {
  const folder = emptyFolder();
  const metadata = product();
  metadata.apis.ListBins.responses["200"].schema.properties = JSON.parse(
    '{"__proto__":{"type":"string"},"Id":{"type":"string"}}',
  );
  importInto(folder, metadata);
  expect(textsIn(join(folder, "spec"))["operations/warehouse/list-bins.yaml"]).not.toContain("__proto__");
});

test("refuses a folder that holds other things than a contract, or a contract of another version", () => {
  const folder = emptyFolder();
  const metadata = product();
  mkdirSync(join(folder, "spec"));
  writeFileSync(join(folder, "spec/notes.txt"), "");
  expect(() => importInto(folder, metadata)).toThrow(/this is no empty folder, but has no openapi.yaml/);
  const other = emptyFolder();
  importInto(other, metadata);
  metadata.info.version = "2025-01-01";
  expect(() => importInto(other, metadata)).toThrow(
    /openapi.yaml: the contract is of version "2024-05-01", the metadata are of Shop 2025-01-01; name another folder by --spec$/,
  );
});

test("refuses a contract whose main file lacks what operations refer to, or is no YAML", () => {
  const folder = emptyFolder();
  importInto(folder, product());
  const main = join(folder, "spec/openapi.yaml");
  writeFileSync(main, 'info: { version: "2024-05-01" }\ncomponents: {}\n');
  expect(() => importInto(folder, product())).toThrow(/"components.parameters.Version" is missing/);
  writeFileSync(main, "a: [");
  expect(() => importInto(folder, product())).toThrow(/openapi.yaml: the file cannot be read: .*; correct it$/s);
});

test("writes nothing where a folder cannot be made", () => {
  const folder = emptyFolder();
  importInto(folder, product());
  const metadata = product();
  metadata.directories.push({ title: "Zones", children: ["ListZones"] });
  metadata.apis.ListZones = metadata.apis.ListBins;
  metadata.apis.ListOrders.parameters.pop();
  writeFileSync(join(folder, "spec/operations/zones"), "");
  const before = textsIn(join(folder, "spec"));
  expect(() => importInto(folder, metadata)).toThrow(/the contract cannot be written: .*; mend that and import again$/);
  expect(textsIn(join(folder, "spec"))).toEqual(before);
});

test("leaves out an operation whose file would be named like another's", () => {
  const metadata = product();
  metadata.apis.PayORDER = metadata.apis.PayOrder;
  expect(importInto(emptyFolder(), metadata).leftOut).toContainEqual({
    action: "PayORDER",
    why: "its file would be named like that of PayOrder",
  });
});

test("takes a shared schema that is nested 60 deep for any value, and keeps the operations that use it", () => {
  const folder = emptyFolder();
  const metadata = product();
  metadata.components.schemas.Line = JSON.parse(nested(60));
  const { operations, repairs } = importInto(folder, metadata);
  expect(operations.added).toBe(5);
  expect(repairs).toContainEqual({ kind: "deep", place: "Line" });
  expect(textsIn(join(folder, "spec"))["schemas/Line.yaml"]).toBe("x-standing: imported\n");
});

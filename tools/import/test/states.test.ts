import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importMetadata } from "../src/import-metadata.ts";
import { countRepairs } from "../src/repairs.ts";
import { emptyFolder, textsIn } from "./fixtures/spec-folder.ts";

const metadata = join(import.meta.dirname, "../metadata");
const kitSpec = join(import.meta.dirname, "../../../spec");

/** What each state of the service brings after the one before. */
const states: [date: string, operations: string, schemas: number, paging: string, repairs: number, leftOut: number][] =
  [
    ["2024-09-23", "215 added, 0 changed, 0 removed, 0 kept", 2, "27 by page number, 14 by token", 95, 0],
    ["2024-12-13", "11 added, 209 changed, 0 removed, 6 kept", 2, "30 by page number, 14 by token", 60, 0],
    ["2025-01-24", "60 added, 8 changed, 0 removed, 218 kept", 7, "41 by page number, 14 by token", 83, 0],
    ["2025-05-16", "41 added, 71 changed, 0 removed, 215 kept", 7, "42 by page number, 18 by token", 86, 0],
    ["2025-08-08", "29 added, 162 changed, 0 removed, 165 kept", 14, "47 by page number, 21 by token", 85, 0],
    ["2025-12-19", "16 added, 57 changed, 0 removed, 299 kept", 25, "49 by page number, 22 by token", 79, 0],
  ];

test("imports every dated state of the service, one after the other", () => {
  const spec = join(emptyFolder(), "spec");
  const rows = states.map(([date]) => {
    const { operations, schemas, paging, repairs, leftOut } = importState(date, spec);
    const { added, changed, removed, kept } = operations;
    return [
      date,
      `${added} added, ${changed} changed, ${removed} removed, ${kept} kept`,
      schemas.added + schemas.changed + schemas.kept,
      `${paging["page-number"]} by page number, ${paging.token} by token`,
      repairs.length,
      leftOut.length,
    ];
  });
  expect(rows).toEqual(states);
});

test("imports the service into this kit's contract, whose reviewed operations stay, and again without a change", () => {
  const spec = join(emptyFolder(), "spec");
  cpSync(kitSpec, spec, { recursive: true });
  const before = textsIn(spec);
  const first = importState("2025-12-19", spec);
  expect(first.operations.added + first.operations.changed + first.operations.kept + first.reviewed).toBe(372);
  const after = textsIn(spec);
  const reviewed = Object.keys(before).filter(file => isReviewed(file, before[file] ?? ""));
  expect(reviewed).toHaveLength(first.reviewed);
  expect(reviewed.filter(file => after[file] !== before[file])).toEqual([]);
  expect(importState("2025-12-19", spec).changed).toEqual([]);
  expect(textsIn(spec)).toEqual(after);
});

function isReviewed(file: string, text: string): boolean {
  return file.startsWith("operations/") && !text.includes("x-standing: imported");
}

function importState(date: string, spec: string) {
  return importMetadata({ file: join(metadata, `ice-2020-11-09.${date}.json.gz`), spec, date });
}

test("makes a contract of its own from the metadata of another product", () => {
  const spec = join(emptyFolder(), "mts");
  const file = join(metadata, "mts-2014-06-18.2025-12-19.json.gz");
  const result = importMetadata({ file, spec, date: "2025-12-19" });
  expect(result).toMatchObject({ product: "Mts", listed: 97, operations: { added: 97 }, leftOut: [], questions: [] });
  expect(countRepairs(result.repairs)).toEqual([
    ["example", 3],
    ["required", 8],
  ]);
  const { "openapi.yaml": main, "examples/errors/forbidden-ram.json": denied } = textsIn(spec);
  expect(main).toContain("url: https://mts.{region}.aliyuncs.com");
  expect(`${main}${denied}`).not.toMatch(/\bice\b|Recognition|2020-11-09/);
});

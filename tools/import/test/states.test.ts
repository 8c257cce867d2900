import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importMetadata } from "../src/import-metadata.ts";
import { countRepairs } from "../src/repairs.ts";
import { emptyFolder, textsIn } from "./fixtures/spec-folder.ts";

const metadata = join(import.meta.dirname, "../metadata");
const kitSpec = join(import.meta.dirname, "../../../spec");

test("imports every dated state of the service, one after the other, into this kit's contract", () => {
  const spec = join(emptyFolder(), "spec");
  cpSync(kitSpec, spec, { recursive: true });
  const dates = ["2024-09-23", "2024-12-13", "2025-01-24", "2025-05-16", "2025-08-08", "2025-12-19"];
  const rows = dates.map(date => {
    const result = importMetadata({ file: join(metadata, `ice-2020-11-09.${date}.json.gz`), spec, date });
    const { listed, operations, schemas, paging, leftOut } = result;
    // Operations that become reviewed are imported no more.
    const imported =
      operations.added + operations.changed + operations.kept + result.reviewed - missing(result.questions);
    return [date, listed, imported, schemas.added, paging["page-number"] > 0, paging.token > 0, leftOut.length];
  });
  expect(rows).toEqual([
    ["2024-09-23", 215, 215, 2, true, true, 0],
    ["2024-12-13", 226, 226, 0, true, true, 0],
    ["2025-01-24", 286, 286, 5, true, true, 0],
    ["2025-05-16", 327, 327, 0, true, true, 0],
    ["2025-08-08", 356, 356, 7, true, true, 0],
    ["2025-12-19", 372, 372, 11, true, true, 0],
  ]);
  const before = textsIn(spec);
  importMetadata({ file: join(metadata, "ice-2020-11-09.2025-12-19.json.gz"), spec, date: "2025-12-19" });
  expect(textsIn(spec)).toEqual(before);
}, 60_000);

/** How many reviewed operations a state does not have. */
function missing(questions: readonly string[]): number {
  return questions.filter(question => question.includes("the metadata do not have it")).length;
}

test("makes a contract of its own from the metadata of another product", () => {
  const spec = join(emptyFolder(), "mts");
  const result = importMetadata({
    file: join(metadata, "mts-2014-06-18.2025-12-19.json.gz"),
    spec,
    date: "2025-12-19",
  });
  expect(result).toMatchObject({ product: "Mts", listed: 97, operations: { added: 97 }, leftOut: [], questions: [] });
  expect(countRepairs(result.repairs)).toEqual([
    ["example", 3],
    ["required", 8],
  ]);
  const { "openapi.yaml": main, "examples/errors/forbidden-ram.json": denied } = textsIn(spec);
  expect(main).toContain("url: https://mts.{region}.aliyuncs.com");
  expect(`${main}${denied}`).not.toMatch(/\bice\b|Recognition|2020-11-09/);
});

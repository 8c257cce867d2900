import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerRows } from "../test/verdict-table/answer.ts";
import { beneathRows } from "../test/verdict-table/beneath.ts";
import { contractRows } from "../test/verdict-table/contract.ts";
import { operationRows } from "../test/verdict-table/operation.ts";
import { requestRows } from "../test/verdict-table/request.ts";
import { type Node, type Row, sample } from "../test/verdict-table/row.ts";
import { spellingRows } from "../test/verdict-table/spelling.ts";
import { type Comparison, compareContracts } from "./compare-contracts.ts";
import { readContract } from "./contract/read-contract.ts";
import { type Document, isObject, type Json, keysOf, valueAt } from "./diff/document.ts";
import { bumpOf, type Change, largest, packages } from "./verdict/change.ts";
import { judgePublicTypes, type TypesOf } from "./verdict/types/judge-public-types.ts";

const root = join(import.meta.dirname, "../../..");
const rows: readonly Row[] = [...requestRows, ...answerRows, ...beneathRows, ...spellingRows, ...operationRows];
const folder = mkdtempSync(join(tmpdir(), "ims-kit-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
let base: Document;
let rowChanges: Map<string, Change[]>;

// All rows that concern one operation are compared in one go: a contract with a copy of the operation for each.
beforeAll(async () => {
  const { document } = await readContract("spec/openapi.yaml", root);
  const path = "/#ListRecognitionSamples";
  const [gateway, basis] = [document["x-gateway"], "documented"];
  const documented = { ...(isObject(gateway) ? gateway : {}), sourced: { value: "Sourced", basis } };
  base = { ...document, "x-gateway": documented, paths: { [path]: document.paths?.[path] ?? {} } };
  const [from, to] = [structuredClone(base), structuredClone(base)];
  for (const [at, [, edit]] of rows.entries()) {
    const copy = ownCopy(base, `Row${at}`);
    from.paths = { ...from.paths, [`/#Row${at}`]: { post: copy } };
    const edited: Node = structuredClone(copy);
    edit(edited);
    to.paths = { ...to.paths, [`/#Row${at}`]: { post: edited } };
  }
  const { changes } = await compareContracts(from, to);
  rowChanges = Map.groupBy(changes, ({ operation }) => operation ?? "");
});

test("the table holds at least 40 changes, breaking and not, each with why", () => {
  const table: readonly Row[] = [...rows, ...contractRows];
  expect(table.length).toBeGreaterThanOrEqual(40);
  const breaking = table.filter(([, , verdict]) => verdict.includes("major")).length;
  expect(Math.min(breaking, table.length - breaking)).toBeGreaterThanOrEqual(20);
  for (const [claim, , , why] of table) {
    expect([claim, why.length > 5]).toEqual([claim, true]);
  }
  expect(new Set(table.map(([claim]) => claim)).size).toBe(table.length);
});

describe("one operation", () => {
  test.each(rows.map(([claim, , verdict, why], at) => [claim, verdict, why, at] as const))(
    "%s: %s, for %s",
    (_claim, verdict, _why, at) => {
      expect(verdictOf(rowChanges.get(`Row${at}`) ?? [])).toBe(verdict);
    },
  );

  test("where the client is only patched, codegen makes the same types as before", async () => {
    const patched = rows.filter(([, , verdict]) => /^(?:patch|none)/.test(verdict));
    expect(patched.length).toBeGreaterThan(10);
    const copies = patched.map((_row, at) => [`/#Row${at}`, { post: ownCopy(base, `Row${at}`) }]);
    const before: Node = { ...base, paths: Object.fromEntries(copies) };
    const after: Node = structuredClone(before);
    for (const [at, [, edit]] of patched.entries()) {
      edit(after.paths[`/#Row${at}`].post);
    }
    const [from, to] = await Promise.all([typesOf(before), typesOf(after)]);
    expect(
      await judgePublicTypes(
        from,
        to,
        [...rowChanges.values()].flat().filter(({ effect }) => effect.client === "patch"),
      ),
    ).toEqual([]);
  });

  test("what breaks says what to write instead, and nothing else does", () => {
    for (const change of [...rowChanges.values()].flat()) {
      expect([change.text, change.instead !== undefined]).toEqual([change.text, bumpOf(change) === "major"]);
    }
  });

  test.each(rows.map(([claim, , , , lines = 1], at) => [claim, lines, at] as const))(
    "%s: at most %i line(s)",
    (_claim, lines, at) => {
      const texts = (rowChanges.get(`Row${at}`) ?? []).map(({ text }) => text);
      expect(texts.length > lines ? texts : []).toEqual([]);
    },
  );
});

describe("the whole contract", () => {
  test.concurrent.each(contractRows.map(([claim, edit, verdict]) => ({ claim, edit, verdict })))(
    "$claim",
    async ({ edit, verdict }) => {
      const edited: Node = structuredClone(base);
      edit(edited);
      const comparison = await compareContracts(base, edited);
      expect(verdictOf(comparison.changes)).toBe(verdict);
      expect(comparison.bump).toBe(largest(comparison.changes.map(bumpOf)));
    },
  );

  test("the same contract is no change", async () => {
    expect(await compareContracts(base, structuredClone(base))).toEqual({ changes: [] } satisfies Comparison);
  });

  test("a change behind a shared reference is listed for every operation, each on its own side", async () => {
    const shared: Node = { type: "string", enum: ["a", "b"] };
    const build = (schema: Node): Document => {
      const document: Node = structuredClone(base);
      document.components.schemas.Kind = schema;
      const kind = { $ref: "#/components/schemas/Kind" };
      const [asking, telling]: Node[] = [ownCopy(base, "Asking"), ownCopy(base, "Telling")];
      asking.parameters.push({ name: "Kind", in: "query", schema: kind });
      telling.responses["200"].content["application/json"].schema.properties.Kind = kind;
      document.paths = { ...document.paths, "/#Asking": { post: asking }, "/#Telling": { post: telling } };
      return document;
    };
    const { changes } = await compareContracts(build(shared), build({ ...shared, enum: ["a", "b", "c"] }));
    expect(changes.map(change => [change.operation, bumpOf(change)])).toEqual([
      ["Asking", "minor"],
      ["Telling", "major"],
    ]);
  });
});

async function typesOf(document: Document): Promise<TypesOf> {
  const file = join(folder, `${count++}.json`);
  await writeFile(file, JSON.stringify(document));
  return (await readContract(file, folder)).types;
}

function verdictOf(changes: readonly Change[]): string {
  return packages
    .map(name => (changes.length === 0 ? "none" : largest(changes.map(({ effect }) => effect[name]))))
    .join("/");
}

/** The contract's operation under another name, with references of its own and elements that rows need. */
function ownCopy(contract: Document, operationId: string): Node {
  const operation: Node = resolve(contract.paths?.["/#ListRecognitionSamples"]?.post ?? null, contract);
  operation.operationId = operationId;
  operation.parameters.find((one: Node) => one.name === "EntityId").schema["x-max-bytes"] = 96;
  operation.parameters.splice(-1, 0, {
    name: "OwnerId",
    in: "query",
    schema: { type: "integer", format: "int64", default: 1, minimum: 1 },
  });
  operation["x-pagination"].rules.firstPage = { value: 1, basis: "documented" };
  const { properties, required } = sample(operation);
  properties.State = { type: "string", enum: ["ready", "waiting", "gone"] };
  properties.Mood = { type: ["string", "null"], enum: ["good", "bad", null] };
  properties.Size = { type: ["object", "null"], required: ["Width"], properties: { Width: { type: "integer" } } };
  properties.Name = { type: "string", minLength: 1 };
  required.push("Size");
  return operation;
}

function resolve(value: Json, contract: Document): Json {
  if (Array.isArray(value)) {
    return value.map(item => resolve(item, contract));
  }
  if (!isObject(value)) {
    return value;
  }
  if (typeof value.$ref === "string") {
    return resolve(valueAt(contract, keysOf(value.$ref)) ?? null, contract);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, contract)]));
}

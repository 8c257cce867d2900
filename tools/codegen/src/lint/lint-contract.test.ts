import { expect, test } from "vitest";
import type { Break, Loose } from "../../test/fixtures/break.ts";
import { brokenContracts } from "../../test/fixtures/broken-contracts.ts";
import { brokenExtensions } from "../../test/fixtures/broken-extensions.ts";
import { contractOf, givenDocument, inMemory } from "../../test/fixtures/contract-in-memory.ts";
import type { OperationNode } from "../contract.ts";
import { lintContract, rules } from "./lint-contract.ts";

const breaks = [...brokenContracts, ...brokenExtensions];

test("finds nothing in a contract that says everything", () => {
  expect(findings(() => undefined)).toBe("");
});

test.each([
  ["tokens", ["NextToken", "MaxResults"]],
  ["nothing", []],
])("a list paged by %s needs neither x-pagination nor x-filter", (_, names) => {
  const unpaged: Break["change"] = operation => {
    delete operation["x-pagination"];
    delete operation["x-filter"];
    const paging = names.map(name => ({ name, in: "query", schema: { type: "string" } }));
    operation.parameters = operation.parameters.filter(({ name }: Loose) => !/^Page/.test(name)).concat(paging);
    operation["x-ram"].accessLevel = "list";
    delete operation["x-examples"].first.value.PageNumber;
    delete operation["x-examples"].first.value.PageSize;
  };
  expect(findings(unpaged)).toBe("");
});

test("asks of an imported operation no more than metadata say", () => {
  const source = { kind: "metadata", file: "things.json", date: "2025-12-19" };
  const imported: Break["change"] = operation => {
    Object.assign(operation, { "x-standing": "imported", "x-source": source, "x-ram": { action: "ice:ListThings" } });
    for (const name of ["x-rate-limit", "x-pagination", "x-filter", "x-examples"]) {
      delete operation[name];
    }
    delete operation.responses["200"].content["application/json"].examples;
  };
  expect(findings(imported)).toBe("");
});

test.each(breaks)("$rule: finds $what, and nothing else", ({ rule, change, says }) => {
  expect(findings(change)).toBe(`${says} [${rule}]`);
});

test("has a contract that breaks each rule", () => {
  expect(new Set(breaks.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
});

function findings(change: Break["change"]): string {
  const document = givenDocument("list");
  change(document.paths["/#ListThings"]?.post as OperationNode, document);
  try {
    lintContract(contractOf(document), inMemory);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

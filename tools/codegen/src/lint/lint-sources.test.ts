import { expect, test } from "vitest";
import { contractOf, givenDocument } from "../../test/fixtures/contract-in-memory.ts";
import { sourceFindings } from "./lint-sources.ts";

const sources = `# Sources

## ListThings

| assumption | why |
|---|---|
| \`ListThings.pagination.*\`, \`collections.things.unique\` | no page says so |
`;

function findings(text: string): string[] {
  return sourceFindings(text, contractOf(givenDocument("list"))).map(({ line, what }) => `${line}: ${what}`);
}

test("finds nothing where each operation and each assumption is listed", () => {
  expect(findings(sources)).toEqual([]);
});

test("finds a reviewed operation that is not listed", () => {
  expect(findings(sources.replace("## ListThings", "## Things"))).toEqual([
    '8: ListThings is not listed; add "## ListThings" with its page and date',
  ]);
});

test("finds an assumption that no row explains", () => {
  expect(findings(sources.replace("`ListThings.pagination.*`, ", ""))).toEqual(
    ["order", "pastTheEnd", "totalCount"].map(
      rule => `8: no row says why "ListThings.pagination.${rule}" is assumed; add one`,
    ),
  );
});

test("finds a row for an assumption that the contract does not have", () => {
  expect(findings(sources.replace("things.unique", "things.unique`, `ListThings.case"))).toEqual([
    '7: "ListThings.case" is no assumption of the contract; correct or remove it',
  ]);
});

test("takes names only from tables of assumptions", () => {
  expect(findings(`${sources}\n| point | chosen |\n|---|---|\n| \`429\` | listed |\n`)).toEqual([]);
});

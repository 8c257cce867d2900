import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContract } from "../load/load-contract.ts";
import { untimed } from "../stopwatch.ts";
import { contractTests, suiteText } from "./contract-tests.ts";

async function suiteOf(name: string): Promise<string> {
  const root = join(import.meta.dirname, "../../test/given", name);
  const { contract } = await loadContract({ entry: "openapi.yaml", root });
  const [operation] = contract.operations;
  if (operation === undefined) {
    throw new Error(`given/${name} has no operation`);
  }
  return suiteText(contract, operation, "../claims/index.ts");
}

test("writes one case a line, each with a claim", async () => {
  const text = await suiteOf("list");
  const body = text.slice(text.indexOf("suite("));
  for (const line of body.split("\n").slice(1, -2)) {
    expect(line).toMatch(/^ {2}(?:\/\/ [A-Z].+|\w+\((?:"[^"]+"|'[^']+').*\),)$|^$/);
  }
  const claims = [...body.matchAll(/^ {2}\w+\(("[^"]+"|'[^']+')/gm)].map(([, claim]) => claim);
  expect(new Set(claims).size).toBe(claims.length);
});

test("imports what it calls and nothing else", async () => {
  const text = await suiteOf("list");
  const imported = text
    .slice(text.indexOf("{") + 1, text.indexOf("}"))
    .split(",")
    .map(name => name.trim());
  const called = [...text.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
  expect(new Set(imported.filter(Boolean))).toEqual(new Set([...called, "suite", "type OperationSuite"]));
});

test("a list gets paging laws, the meaning of each rule, and the limit", async () => {
  const text = await suiteOf("list");
  expect(text).toContain('pagesSumToTotal("the items of all pages sum to TotalCount: none is missed"),');
  expect(text).toContain('selectsUnion("a list of ThingId gives the union", "ThingId"),');
  expect(text).toContain('wildcardSelects("ThingId ANY with Name gives what those of that name give", "ThingId"),');
  expect(text).toContain('servesTheLimit("50 calls in a second are all served"),');
});

test("each answer of the run is looked at, errors' elements too, each element on a line of its own", async () => {
  const text = await suiteOf("list");
  expect(text).toContain('answersKnownStatus("every answer has a status that the contract documents"),');
  expect(text).toMatch(/answersElement\("an answer has TotalCount, an integer.*", "\/TotalCount"\),/);
  expect(text).toMatch(/errorsElement\("an error has Code, a string", "\/Code"\),/);
  expect(text).toContain('everyAnswerFits("every answer of the run fits the contract, whatever was asked"),');
});

test("a value of many alphabets is written in ASCII", async () => {
  const text = await suiteOf("list");
  const [, value] = /letters of many alphabets is accepted", { \w+: ("[ -~]+") }/.exec(text) ?? [];
  expect(JSON.parse(value ?? '""')).toBe("a b+c/d=e&f%20'(!*)~ é 样本 🙂");
});

test("each method but its own is refused, a number below zero, and the action in other letters' case", async () => {
  const text = await suiteOf("list");
  for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
    expect(text).toContain(`refuses("the method ${method} is refused", { method: "${method}" }`);
  }
  expect(text).not.toContain("the method POST");
  expect(text).toContain('refuses("a PageSize of -1, a negative number, is refused", { set: { PageSize: "-1" } }');
  expect(text).toMatch(/refuses\("the x-acs-action written list\w+ is refused"/);
});

test("a write without paging gets none of them, and each constraint broken", async () => {
  const text = await suiteOf("write");
  expect(text).not.toMatch(/Paging|Meaning|Load/);
  expect(text).toContain(
    'refuses("a Hidden that is neither true nor false is refused", { set: { Hidden: "maybe" } }, { breaks: "Hidden type", as: [] }),',
  );
  expect(text).toContain('{ breaks: "Name maxLength", as: [] }');
});

test("breaks the values of a repeated key as repeated keys", async () => {
  expect(await suiteOf("array-parameter")).toContain('{ set: { Level: ["1", "abc", "1"] } }');
});

test("an operation without parameters is still called and refused", async () => {
  const text = await suiteOf("no-parameters");
  expect(text).toContain("answersAsJson(");
  expect(text).not.toMatch(/refusesTogether|anyValidRequest/);
});

test("the real contract gives its files, the same ones each time", async () => {
  const root = join(import.meta.dirname, "../../../..");
  const { contract } = await loadContract({ entry: "spec/openapi.yaml", root });
  const files = await contractTests.emit(contract, untimed);
  expect(Object.keys(files)).toEqual([
    ...contract.operations.map(({ fileName }) => `packages/contract-tests/src/gen/${fileName}.ts`),
    "packages/contract-tests/src/gen/index.ts",
  ]);
  expect(await contractTests.emit(contract, untimed)).toEqual(files);
});

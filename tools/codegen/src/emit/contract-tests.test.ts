import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContract } from "../load/load-contract.ts";
import { untimed } from "../stopwatch.ts";
import { contractTests, gatewayText, suiteText } from "./contract-tests.ts";

async function given(name: string) {
  const root = join(import.meta.dirname, "../../test/given", name);
  const { contract } = await loadContract({ entry: "openapi.yaml", root });
  const [operation] = contract.operations;
  if (operation === undefined) {
    throw new Error(`given/${name} has no operation`);
  }
  return { contract, operation };
}

async function suiteOf(name: string): Promise<string> {
  const { contract, operation } = await given(name);
  return suiteText(contract, operation, "../claims/index.ts");
}

async function gatewayOf(name: string): Promise<string> {
  const { contract } = await given(name);
  return gatewayText(contract, "../claims/index.ts");
}

test("writes one case a line, each with a claim", async () => {
  const text = await suiteOf("list");
  const body = text.slice(text.indexOf("suite("));
  for (const line of body.split("\n").slice(1, -2)) {
    expect(line).toMatch(
      /^ {2}(?:\/\/ [A-Z].+|(?:(?:assumed|observed)\("[\w.-]+", )?\w+\((?:"[^"]+"|'[^']+').*\),)$|^$/,
    );
  }
  const claims = [...body.matchAll(/^ {2}(?:\w+\("[\w.-]+", )?\w+\(("[^"]+"|'[^']+')/gm)].map(([, claim]) => claim);
  expect(new Set(claims).size).toBe(claims.length);
});

test("imports what it calls and nothing else", async () => {
  const text = await suiteOf("list");
  const imported = text
    .slice(text.indexOf("{") + 1, text.indexOf("}"))
    .split(",")
    .map(name => name.trim());
  const calls = [...text.matchAll(/^ {2}(?:(assumed|observed)\("[^"]+", )?(\w+)\(/gm)];
  const called = calls.flatMap(([, basis, name]) => [basis, name]).filter(Boolean);
  expect(new Set(imported.filter(Boolean))).toEqual(new Set([...called, "suite", "type Suite"]));
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
  expect(text).toContain('answersKnownStatus("every answer has a status that the contract has"),');
  expect(text).toMatch(/answersElement\("an answer has TotalCount, an integer.*", "\/TotalCount"\),/);
  expect(await gatewayOf("list")).toMatch(/errorsElement\("an error has Code, a string", "\/Code"\),/);
  expect(text).toContain('everyAnswerFits("every other part of every answer fits the contract"),');
});

test("a value of many alphabets is written in ASCII", async () => {
  const text = await suiteOf("list");
  const [, value] = /letters of many alphabets is accepted", { \w+: ("[ -~]+") }/.exec(text) ?? [];
  expect(JSON.parse(value ?? '""')).toBe("a b+c/d=e&f%20'(!*)~ é 样本 🙂");
});

test("what is true of the gateway is written once: methods, action, version, signatures", async () => {
  const [text, gateway] = [await suiteOf("list"), await gatewayOf("list")];
  for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
    expect(gateway).toContain(`refuses("the method ${method} is refused", { method: "${method}" }`);
  }
  expect(gateway).not.toContain("the method POST");
  expect(gateway).toContain('refuses("the x-acs-action in other letters\' case is refused"');
  expect(gateway).toContain('refusesSignature("a call signed with a wrong secret is refused"');
  expect(text).not.toMatch(/the method|x-acs-action|refusesSignature/);
});

test("a claim that judges an assumption is written with its name, a documented one without", async () => {
  const text = await suiteOf("list");
  expect(text).toMatch(
    /^ {2}assumed\("\w+\.pagination\.pastTheEnd", pastTheEndIsEmpty\("a page past the end is empty"\)\),$/m,
  );
  expect(text).toMatch(/^ {2}pagesDoNotOverlap\(/m);
});

test("a number below zero is refused", async () => {
  expect(await suiteOf("list")).toContain(
    'refuses("a PageSize of -1, a negative number, is refused", { set: { PageSize: "-1" } }',
  );
});

test("a write without paging gets none of them, and each constraint broken", async () => {
  const text = await suiteOf("write");
  expect(text).not.toMatch(/Paging|Meaning|Load/);
  expect(text).toContain(
    'refuses("a Hidden that is neither true nor false is refused", { set: { Hidden: "maybe" } }, { breaks: "Hidden type", codes: ["gateway.parameterInvalid"] }),',
  );
  expect(text).toContain('{ breaks: "Name maxLength", codes: ["gateway.parameterInvalid"] }');
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
    "packages/contract-tests/src/gen/gateway.ts",
    "packages/contract-tests/src/gen/index.ts",
  ]);
  expect(await contractTests.emit(contract, untimed)).toEqual(files);
});

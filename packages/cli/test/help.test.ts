import { expect, test } from "vitest";
import { findOperation, readIndex, readOperation } from "../src/catalog/catalog.ts";
import { ims } from "./fixtures/run.ts";

const index = readIndex();

test.each(["help", "--help", ""])("ims %s names every reviewed operation", async word => {
  const { code, output } = await ims(word === "" ? [] : [word]);
  expect(code).toBe(0);
  for (const { command, standing } of index.operations) {
    expect(output.includes(`  ${command} `)).toBe(standing === "reviewed");
  }
});

test.each(index.operations.slice(0, 12).map(({ command }) => command))(
  "the example in the help of %s works",
  async command => {
    const { output } = await ims(["help", command]);
    const line = output.trimEnd().split("\n").at(-1)?.trim() ?? "";
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    const { errors } = await ims(words.slice(1));
    // The example's ids are unknown to a random world, which a write may be refused for.
    expect(errors === "" || /ResourceNotFound|InvalidParameter/.test(errors)).toBe(true);
  },
);

test("help of an operation lists required parameters first, with their values", async () => {
  const { output } = await ims(["ListRecognitionSamples", "--help"]);
  const flags = [...output.matchAll(/^ {2}--([\w-]+) +(required|optional)/gm)].map(
    ([, flag, need]) => `${flag} ${need}`,
  );
  expect(flags).toEqual([
    ...["algorithm", "lib-id", "entity-id", "page-number", "page-size"].map(flag => `${flag} required`),
    "entity-name optional",
  ]);
  expect(output).toContain("landmark|object|logo|face|label");
});

test.each([
  ["samples", "list-recognition-samples"],
  ["smaples", "list-recognition-samples"],
  ["picture", "create-recognition-sample"],
])("help %s finds %s", async (word, command) => {
  const { output } = await ims(["help", word]);
  expect(output).toContain(command === "create-recognition-sample" ? "No operation" : `  ${command} `);
});

test("help is no wider than the terminal, but for what cannot be broken", async () => {
  const { output } = await ims(["help", "create-recognition-entity"], { columns: 60 });
  const wide = output
    .split("\n")
    .filter(line => line.length > 60 && !line.includes("https://") && !line.includes("--mock"));
  expect(wide).toEqual([]);
});

test("operations and schema are data for programs", async () => {
  const listed = JSON.parse((await ims(["operations", "--output", "json"])).output) as unknown[];
  const schema = JSON.parse((await ims(["schema", "CreateRecognitionLib"])).output) as {
    input: object;
    output: object;
  };
  expect(listed).toEqual(index.operations);
  expect(schema.input).toMatchObject({ required: ["Algorithm", "LibName"], additionalProperties: false });
  const entry = findOperation(index, "CreateRecognitionLib");
  expect(schema.output).toEqual(entry && readOperation(entry).output);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startMock } from "@ims-kit/mock";
import { expect, test } from "vitest";
import { ims } from "./fixtures/run.ts";

const worldFile = join(import.meta.dirname, "fixtures/world.json");
const samples = ["list-recognition-samples", "--algorithm", "face", "--lib-id", "lib1", "--entity-id", "ANY"];
const mocked = [...samples, "--mock", worldFile];
const ids = (output: string) => (JSON.parse(output) as { SampleId: string }[]).map(({ SampleId }) => SampleId);

test("a list without page and size gets its first page", async () => {
  const { code, output } = await ims(mocked);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ PageNumber: 1, PageSize: 10, TotalCount: 3 });
});

test("the vendor's names work like the flags", async () => {
  const words = [
    "ListRecognitionSamples",
    "--Algorithm=face",
    "--LibId",
    "lib1",
    "--EntityId",
    "e2",
    "--mock",
    worldFile,
  ];
  const { output } = await ims(words);
  expect(JSON.parse(output)).toMatchObject({ TotalCount: 1, Samples: { Sample: [{ SampleId: "s3" }] } });
});

test("a list of values is written by commas or by the flag again", async () => {
  const once = await ims([...mocked.with(4, "lib1,lib2"), "--query", "TotalCount"]);
  const twice = await ims([...mocked, "--lib-id", "lib2", "--query", "TotalCount"]);
  expect([once.output, twice.output]).toEqual(["3\n", "3\n"]);
});

test("--all gives every item, and the report of the walk on standard error", async () => {
  const { code, output, errors } = await ims([...mocked, "--all"]);
  expect({ code, ids: ids(output) }).toEqual({ code: 0, ids: ["s1", "s2", "s3"] });
  expect(errors).toBe("3 items, 1 pages: stable\n");
});

test("jsonl writes a line an item, and asks --query of each", async () => {
  const { output } = await ims([...mocked, "--all", "--output", "jsonl", "--query", "SampleId"]);
  expect(output).toBe('"s1"\n"s2"\n"s3"\n');
});

test("csv quotes what holds commas and quotes", async () => {
  const words = ["list-recognition-libs", "--algorithm", "face", "--mock", worldFile, "--output", "csv"];
  const { output } = await ims(words);
  expect(output).toBe('LibId,LibName,LibDescription\nlib1,"Staff, ""all""",\n');
});

test("yaml writes the answer as one document", async () => {
  const { output } = await ims([...mocked, "--output", "yaml", "--query", "Samples.Sample[0].SampleId"]);
  expect(output).toBe("s1\n");
});

test.each([80, 40])(
  "a table on a terminal of %d columns is no wider, and keeps both ends of what it shortens",
  async columns => {
    const { output } = await ims(mocked, { isOutputTerminal: true, columns });
    const lines = output.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^SampleId\s+/);
    expect(lines.every(line => [...line].length <= columns)).toBe(true);
    expect(lines[1]).toMatch(/https.*….*png/);
  },
);

test("wide characters count twice in a table", async () => {
  const words = [
    "list-recognition-entities",
    "--algorithm",
    "face",
    "--lib-id",
    "lib1",
    "--mock",
    worldFile,
    "--output",
    "table",
  ];
  const { output } = await ims([...words, "--query", "Entities.Entity[].{name: EntityName, id: EntityId}"]);
  expect(output).toBe("name      id\n样本 Kim  e1\nLee       e2\n");
});

test("a write to the mock is carried out without a question", async () => {
  const words = ["create-recognition-lib", "--algorithm", "face", "--lib-name", "New", "--mock", worldFile];
  const { code, output } = await ims(words, { isInputTerminal: true });
  expect(code).toBe(0);
  expect(JSON.parse(output)).toHaveProperty("LibId");
});

test("an endpoint is called with the environment's key", async () => {
  await using mock = await startMock({ world: JSON.parse(readFileSync(worldFile, "utf8")) });
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret };
  const { output } = await ims([...samples, "--endpoint", mock.url], { env });
  expect(JSON.parse(output)).toMatchObject({ TotalCount: 3 });
});

test("what the service refuses is exit code 1, with the request id", async () => {
  await using mock = await startMock({ world: "random" });
  mock.fail({ kind: "error", code: "Forbidden.RAM" });
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret };
  const { code, errors } = await ims([...samples, "--endpoint", mock.url], { env });
  expect(code).toBe(1);
  expect(errors).toMatch(/^ims: \[Forbidden\.RAM\] .*\n {5}request [\dA-F-]{36}\n {5}Ask for a RAM policy/);
});

test("an unreachable service is exit code 4, a wrong key is 3", async () => {
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "a-wrong-secret" };
  await using mock = await startMock({ world: "random" });
  const wrong = await ims([...samples, "--endpoint", mock.url], { env });
  await mock.close();
  const unreachable = await ims([...samples, "--endpoint", mock.url], { env });
  expect([unreachable.code, wrong.code]).toEqual([4, 3]);
  expect(wrong.errors).not.toContain("a-wrong-secret");
});

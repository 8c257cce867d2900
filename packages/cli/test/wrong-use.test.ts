import { expect, test } from "vitest";
import { ims } from "./fixtures/run.ts";

const samples = ["list-recognition-samples", "--algorithm", "face", "--lib-id", "lib1", "--entity-id", "ANY"];

test.each([
  [
    "an unknown command",
    ["list-recognition-sample"],
    'there is no command "list-recognition-sample"',
    'Did you mean "list-recognition-samples"?',
  ],
  ["a word like none", ["zzzzzzzz"], 'there is no command "zzzzzzzz"', "See `ims help`, or search: `ims help <word>`."],
  [
    "a misspelt flag",
    [...samples, "--entity-nam", "kim"],
    "there is no flag --entity-nam",
    "Did you mean --entity-name?",
  ],
  [
    "a missing value",
    [...samples, "--region"],
    "option '--region <name>' argument missing",
    "See `ims help list-recognition-samples`.",
  ],
  [
    "required parameters that are missing",
    ["delete-recognition-lib"],
    "--algorithm, --lib-id are required",
    "See `ims help delete-recognition-lib`.",
  ],
  [
    "a value outside of an enum",
    samples.with(2, "faces"),
    '--algorithm takes landmark, object, logo, face, label, not "faces"',
    undefined,
  ],
  [
    "a number that is none",
    [...samples, "--page-number", "one"],
    '--page-number takes a whole number, not "one"',
    undefined,
  ],
  [
    "one value given twice",
    [...samples, "--entity-name", "a", "--entity-name", "b"],
    "--entity-name is given 2 times; it takes one value",
    undefined,
  ],
  [
    "an unknown format",
    [...samples, "--output", "xml"],
    "option '--output <format>' argument 'xml' is invalid. Allowed choices are table, json, jsonl, csv, tsv, yaml.",
    "See `ims help list-recognition-samples`.",
  ],
  [
    "a query that does not parse",
    [...samples, "--mock", "--query", "[["],
    '--query does not parse: Syntax error: invalid token (EOF): ""',
    undefined,
  ],
  [
    "a world that is not there",
    [...samples, "--mock", "nowhere.json"],
    'cannot read "nowhere.json": ENOENT',
    undefined,
  ],
  ["--resume without a walk", [...samples, "--resume", "place"], "--resume belongs to a walk; add --all", undefined],
  [
    "an unknown profile",
    ["whoami", "--profile", "nobody"],
    'there is no profile "nobody" in /nowhere/.aliyun/config.json',
    "Write one: aliyun configure",
  ],
  [
    "a schema of nothing",
    ["schema", "ListThings"],
    'there is no operation "ListThings"',
    "See `ims help`, or search: `ims help <word>`.",
  ],
])("%s is exit code 2 and one sentence", async (_, words, message, hint) => {
  const { code, output, errors } = await ims(words);
  expect({ code, output, errors }).toEqual({
    code: 2,
    output: "",
    errors: `ims: ${message}\n${hint === undefined ? "" : `     ${hint}\n`}`,
  });
});

test("no credentials are exit code 3, with the ways to give some", async () => {
  const { code, errors } = await ims(samples);
  expect(code).toBe(3);
  expect(errors).toContain("ALIBABA_CLOUD_ACCESS_KEY_ID");
});

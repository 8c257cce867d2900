import { expect, test } from "vitest";
import { parseArguments } from "./parse-arguments.ts";

const today = "2026-01-02";

test.each([
  ["the option", ["api.2024-01-01.json", "--date", "2025-12-19"], "2025-12-19"],
  ["the file's name", ["ice-2020-11-09.2024-09-23.json"], "2024-09-23"],
  ["today, as an API version is no date of a state", ["ice-2020-11-09.json"], today],
])("takes the date from %s", (_, args, date) => {
  expect(parseArguments(args, today)?.date).toBe(date);
});

test.each([
  [["a.json", "--sepc", "x"], 'there is no option "--sepc"; did you mean "--spec"?'],
  [[], "name one file: pnpm run import <api-docs.json>"],
  [["a.json", "b.json"], "name one file: pnpm run import <api-docs.json>"],
  [["a.json", "--date", "soon"], '--date is "soon"; write the day that the metadata are of, e.g. 2025-12-19'],
  [["a.json", "--date", "2025-13-40"], '--date is "2025-13-40"; write the day'],
])("refuses %j", (args, message) => {
  expect(() => parseArguments(args, today)).toThrow(message);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callOptions } from "../src/arguments/call-flags.ts";
import { exitCodes } from "../src/errors/exit-codes.ts";
import { ims } from "./fixtures/run.ts";

const folder = join(import.meta.dirname, "..");
const world = join(import.meta.dirname, "fixtures/world.json");
const readme = readFileSync(join(folder, "README.md"), "utf8");
const lines = ["README.md", "AGENTS.md"].flatMap(file =>
  [...readFileSync(join(folder, file), "utf8").matchAll(/^\$ ims (.*)$/gm)].map(([, line]) => String(line)),
);

test.each(lines)("ims %s", async line => {
  const words = line.split(" ");
  const isCall = words.some(word => word.startsWith("--algorithm"));
  const { code, errors } = await ims(isCall ? [...words.filter(word => word !== "--mock"), "--mock", world] : words);
  expect({ code, errors: errors.replace(/^\d+ items.*\n/, "") }).toEqual({ code: 0, errors: "" });
});

test("the README names every flag of ims but those that explain themselves", () => {
  const flags = callOptions(true).map(({ long }) => String(long));
  const missing = flags.filter(flag => !readme.includes(flag));
  expect(missing).toEqual(["--network", "--endpoint", "--timeout"]);
});

test("the README lists every exit code", () => {
  const listed = [...readme.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
  expect(listed).toEqual(Object.values(exitCodes));
});

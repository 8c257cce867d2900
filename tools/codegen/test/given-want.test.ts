import { execFileSync } from "node:child_process";
import { globSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { boundOperations } from "../src/emit/bound-operations.ts";
import type { Files } from "../src/emit/emitter.ts";
import { operations } from "../src/emit/operations.ts";
import { typeProof } from "../src/emit/type-proof.ts";
import { types } from "../src/emit/types.ts";
import { validators } from "../src/emit/validators.ts";
import { loadContract } from "../src/load/load-contract.ts";
import { untimed } from "../src/stopwatch.ts";
import { GetKindsParams, GetKindsResponse } from "./want/enum/zod.ts";

// The first test loads both generators, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const given = join(import.meta.dirname, "given");
const want = join(import.meta.dirname, "want");
const gen = "packages/client/src/gen/";
const repair = "repair: pnpm --filter @ims-kit/codegen test -u, then read the difference";

const names = readdirSync(given);
/** What stands in for the client's runtime. */
const standIns = ["bound-operation.ts", "call", "tsconfig.json"];

test.each(names)("generates the client of given/%s as its want shows", async name => {
  const { contract } = await loadContract({ entry: "openapi.yaml", root: join(given, name) });
  const emitters = [types, validators, operations, boundOperations, typeProof];
  const parts = await Promise.all(emitters.map(({ emit }) => emit(contract, untimed)));
  const files: Files = Object.assign({}, ...parts);
  const ours = Object.keys(files).filter(path => path.startsWith(gen));
  for (const path of ours) {
    await expect(files[path], repair).toMatchFileSnapshot(join(want, name, path.slice(gen.length)));
  }
  const known = new Set(ours.map(path => join(want, name, path.slice(gen.length))));
  const wanted = globSync("**/*.ts", { cwd: join(want, name) }).map(path => join(want, name, path));
  expect(
    wanted.filter(path => !known.has(path)),
    "remove what is no longer generated",
  ).toEqual([]);
});

test.each([
  [{ type: "integer" }, 50],
  [{ type: "integer", maximum: 100 }, 100],
  [{ type: "integer", exclusiveMaximum: 21 }, 20],
])("a walk over pages of %j asks for %i items", async (schema, wanted) => {
  const { contract } = await loadContract({ entry: "openapi.yaml", root: join(given, "list") });
  const size = contract.operations[0]?.query.find(({ name }) => name === "PageSize");
  Object.assign(size ?? {}, { schema });
  const files = await operations.emit(contract, untimed);
  expect(files[`${gen}operations/list-things.ts`]).toContain(`pageSize: ${wanted},`);
});

test("has a given for every want", () => {
  expect(readdirSync(want).filter(name => !standIns.includes(name))).toEqual(names);
});

test("every want type-checks, and its validators agree with its types", () => {
  const tsc = join(import.meta.dirname, "../../../node_modules/.bin/tsc");
  const run = () => execFileSync(tsc, ["-p", want], { encoding: "utf8", stdio: "pipe" });
  expect(run()).toBe("");
});

test("validators take what fits the contract and refuse what does not", () => {
  const kinds = { Kind: "small", Level: 2, Kinds: ["large"], New: "ignored" };
  expect(GetKindsResponse.parse(kinds)).toEqual({ Kind: "small", Level: 2, Kinds: ["large"] });
  expect(GetKindsResponse.safeParse({ ...kinds, Level: 4 }).success).toBe(false);
  expect(GetKindsParams.safeParse({ Kind: "medium" }).success).toBe(false);
});

import { expect, test } from "vitest";
import { brokenArrows } from "./arrows.ts";
import { parseSource } from "./read-sources.ts";

/** A file that imports against an arrow, with a part of the reason; the same in the permitted direction, with none. */
const cases: [file: string, code: string, why: RegExp | undefined][] = [
  // Inside the client: index -> create-client -> gen -> call, walk -> errors.
  ["packages/client/src/index.ts", 'export { a } from "./create-client.ts";', undefined],
  ["packages/client/src/create-client.ts", 'import { a } from "./gen/operations.ts";', undefined],
  ["packages/client/src/create-client.ts", 'import type { A } from "./index.ts";', /below the public list/],
  ["packages/client/src/gen/operations/a.ts", 'import { operation } from "../../call/operation.ts";', undefined],
  ["packages/client/src/gen/a.ts", 'import type { BoundCall } from "../bound-operation.ts";', undefined],
  ["packages/client/src/gen/zod/a.ts", 'import * as z from "zod/v4";', undefined],
  ["packages/client/src/gen/operations/a.ts", 'import { engineOf } from "../../call/client.ts";', /one module of call/],
  ["packages/client/src/gen/a.ts", 'import { a } from "../create-client.ts";', /one module of call/],
  ["packages/client/src/gen/a.ts", 'import { a } from "../errors/ims-error.ts";', /one module of call/],
  ["packages/client/src/gen/a.ts", 'import { a } from "../walk/items.ts";', /one module of call/],
  ["packages/client/src/call/a.ts", 'import { a } from "../errors/ims-error.ts";', undefined],
  ["packages/client/src/call/a.ts", 'import type { A } from "../gen/types.ts";', /stays true/],
  ["packages/client/src/call/a.ts", 'type A = import("../gen/types.ts").A;', /stays true/],
  ["packages/client/src/call/a.ts", 'const a = await import("../gen/calls.ts");', /stays true/],
  ["packages/client/src/call/a.ts", 'import { a } from "../create-client.ts";', /stays true/],
  ["packages/client/src/walk/a.ts", 'import { a } from "../index.ts";', /stays true/],
  ["packages/client/src/walk/a.ts", 'import { a } from "../gen/contract.ts";', /stays true/],
  ["packages/client/src/drift/find-drift.ts", 'import { a } from "../gen/contract.ts";', /stays true/],
  ["packages/client/src/drift/watch-drift.ts", 'import { a } from "../gen/contract.ts";', undefined],
  ["packages/client/src/errors/a.ts", 'import type { A } from "../call/answer.ts";', /bottom of the client/],
  ["packages/client/src/errors/a.ts", 'import { a } from "../walk/items.ts";', /bottom of the client/],
  ["packages/client/src/errors/a.ts", 'import { a } from "../gen/contract.ts";', /bottom of the client/],
  ["packages/client/src/errors/a.ts", 'import { a } from "../create-client.ts";', /bottom of the client/],
  ["packages/client/src/errors/a.ts", 'import { a } from "./b.ts";', undefined],
  // Between packages.
  ["packages/client/src/call/a.ts", 'import { createHmac } from "node:crypto";', undefined],
  ["packages/client/src/call/a.ts", 'import axios from "axios";', /no dependency/],
  ["packages/client/src/call/a.ts", 'import type { A } from "@ims-kit/spec/types";', /no dependency/],
  ["packages/client/src/call/a.ts", 'import { isObject } from "@ims-kit/values";', /no dependency/],
  ["packages/client/src/call/a.test.ts", 'import { startMock } from "@ims-kit/mock";', undefined],
  ["packages/redis/src/a.ts", 'import { isApiError } from "@ims-kit/client";', undefined],
  ["packages/redis/src/a.ts", 'import { startMock } from "@ims-kit/mock";', /stands on the client/],
  ["packages/mock/src/a.ts", 'import type { A } from "@ims-kit/spec/types";', undefined],
  ["packages/mock/src/a.ts", 'import { createClient } from "@ims-kit/client";', /stands on the spec/],
  ["packages/mock/src/a.ts", 'import { generate } from "@ims-kit/codegen";', /stands on the spec/],
  ["packages/mock/src/gen/a.ts", 'import { createClient } from "@ims-kit/client";', /stands on the spec/],
  ["packages/mock/src/a.test.ts", 'import { createClient } from "@ims-kit/client";', undefined],
  ["packages/contract-tests/src/a.ts", 'import contract from "@ims-kit/spec";', undefined],
  ["packages/contract-tests/src/a.ts", 'import { startMock } from "@ims-kit/mock";', /any server/],
  ["packages/contract-tests/src/a.ts", 'import { createClient } from "@ims-kit/client/core";', /any server/],
  ["packages/contract-tests/test/a.test.ts", 'import { startMock } from "@ims-kit/mock";', undefined],
  ["packages/cli/src/a.ts", 'import { startMock } from "@ims-kit/mock";', undefined],
  ["packages/cli/src/a.ts", 'import { runContract } from "@ims-kit/contract-tests";', /client and mock/],
  ["packages/explorer/src/a.ts", 'import { createClient } from "@ims-kit/client";', undefined],
  ["packages/explorer/src/a.ts", 'import { runContract } from "@ims-kit/contract-tests";', /client and mock/],
  ["tools/codegen/src/a.ts", 'import { isObject } from "@ims-kit/values";', undefined],
  ["tools/codegen/src/a.ts", 'import { createClient } from "@ims-kit/client";', /as files/],
  ["tools/import/src/a.ts", 'import contract from "@ims-kit/spec";', /as files/],
  ["tools/evolve/src/a.ts", 'import { generate } from "@ims-kit/codegen";', undefined],
  ["tools/evolve/src/a.ts", 'import { generate } from "@ims-kit/codegen/src/generate.ts";', /public entries/],
  ["tools/evolve/src/a.ts", 'import { createClient } from "@ims-kit/client";', /public entry/],
  ["tools/values/src/a.ts", 'import { createClient } from "@ims-kit/client";', /nothing of ours/],
  ["bench/src/a.ts", 'import { createClient } from "@ims-kit/client";', undefined],
  ["bench/src/a.ts", 'import { sign } from "@ims-kit/client/dist/call/sign.js";', /public entries/],
  ["bench/src/a.test.ts", 'import { sign } from "@ims-kit/client/src/call/sign.ts";', /public entries/],
  ["bench/src/a.ts", 'import { emit } from "../../tools/codegen/src/emit.ts";', /stays in its package/],
  ["packages/mock/src/a.ts", 'import { sign } from "../../client/src/call/sign.ts";', /stays in its package/],
  ["packages/mock/test/a.test.ts", 'import { sign } from "../../client/src/call/sign.ts";', /stays in its package/],
  ["packages/mock/src/a.ts", 'import { call } from "../test/call.ts";', /only tests need/],
  ["packages/mock/vitest.config.ts", 'import shared from "../../vitest.config.ts";', undefined],
];

test.each(cases)("judges %s: %s", (file, code, why) => {
  const broken = brokenArrows(parseSource(file, code));
  expect(broken).toEqual(why === undefined ? [] : [expect.stringMatching(why)]);
});

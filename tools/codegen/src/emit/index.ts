import { contract } from "./contract.ts";
import type { Emitter } from "./emitter.ts";
import { mockContract } from "./mock-contract.ts";
import { mockFixtures } from "./mock-fixtures.ts";
import { operations } from "./operations.ts";
import { orval } from "./orval.ts";
import { schema } from "./schema.ts";
import { spec } from "./spec.ts";

/** Everything that is made of a contract. To make one more thing, write `emit/<name>.ts` and list it here. */
export const emitters: readonly Emitter[] = [spec, contract, schema, orval, operations, mockContract, mockFixtures];

import { answers } from "./answers.ts";
import { assumptions } from "./assumptions.ts";
import { boundOperations } from "./bound-operations.ts";
import { catalog } from "./catalog.ts";
import { contract } from "./contract.ts";
import { contractTests } from "./contract-tests.ts";
import type { Emitter } from "./emitter.ts";
import { mockCalls } from "./mock-calls.ts";
import { mockContract } from "./mock-contract.ts";
import { mockFixtures } from "./mock-fixtures.ts";
import { mockWorld } from "./mock-world.ts";
import { operations } from "./operations.ts";
import { spec } from "./spec.ts";
import { typeProof } from "./type-proof.ts";
import { types } from "./types.ts";
import { validators } from "./validators.ts";

/** Everything that is made of a contract. To make one more thing, write `emit/<name>.ts` and list it here. */
export const emitters: readonly Emitter[] = [
  spec,
  assumptions,
  contract,
  types,
  validators,
  operations,
  boundOperations,
  answers,
  typeProof,
  mockContract,
  mockCalls,
  mockFixtures,
  mockWorld,
  contractTests,
  catalog,
];

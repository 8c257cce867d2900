// Generated from the contract by "pnpm generate"; do not edit.

import type { output } from "zod";
import type * as schema from "./schema.ts";
import type * as validators from "./zod.ts";

/** Written out, and without the `undefined` that zod lets an optional property hold and the contract does not. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Proven<Proof extends true> = Proof;
type Agree<Validator, Schema> = Same<Plain<output<Validator>>, Plain<Schema>>;

/** Does not compile where a validator and a type disagree about the contract. */
export type Proofs = [
  Proven<Agree<typeof validators.ListRecognitionSamplesParams, schema.ListRecognitionSamplesParams>>,
  Proven<Agree<typeof validators.ListRecognitionSamplesResponse, schema.ListRecognitionSamplesResponse>>,
];

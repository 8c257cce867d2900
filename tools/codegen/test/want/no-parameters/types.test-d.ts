// Generated from the contract by "pnpm generate"; do not edit.

import type { input } from "zod/v4";
import type * as calls from "./operations.ts";
import type * as schema from "./schema.ts";
import type * as validators from "./zod.ts";

/**
 * A type written out, without two things that orval does not say: that an optional property may only be left out (zod
 * lets it hold `undefined`), and that an object with known properties may hold others.
 */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T as string extends Key ? ([Known<T>] extends [never] ? Key : never) : Key]: Plain<Exclude<T[Key], undefined>> }
    : T;
type Known<T> = keyof { [Key in keyof T as string extends Key ? never : number extends Key ? never : Key]: true };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Proven<Proof extends true> = Proof;
type Agree<Validator, Schema> = Same<Plain<input<Validator>>, Plain<Schema>>;
type Calls<Call extends (...args: never) => unknown, Params, Data> = [Params] extends [Parameters<Call>[1]]
  ? Same<ReturnType<Call>, Promise<Data>>
  : false;

/** Does not compile where validators, types and operations disagree about the contract. */
export type Proofs = [
  Proven<Agree<typeof validators.CountThingsResponse, schema.CountThingsResponse>>,
  Proven<Agree<typeof validators.RecordBody, schema.RecordBody>>,
  Proven<Agree<typeof validators.PartialBody, schema.PartialBody>>,
  Proven<Calls<typeof calls.countThings, schema.CountThingsParams, schema.CountThingsResponse>>,
];

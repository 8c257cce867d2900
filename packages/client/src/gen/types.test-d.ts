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
  Proven<Agree<typeof validators.ListRecognitionSamplesParams, schema.ListRecognitionSamplesParams>>,
  Proven<Agree<typeof validators.ListRecognitionSamplesResponse, schema.ListRecognitionSamplesResponse>>,
  Proven<Agree<typeof validators.CreateRecognitionLibParams, schema.CreateRecognitionLibParams>>,
  Proven<Agree<typeof validators.CreateRecognitionLibResponse, schema.CreateRecognitionLibResponse>>,
  Proven<Agree<typeof validators.DeleteRecognitionLibParams, schema.DeleteRecognitionLibParams>>,
  Proven<Agree<typeof validators.DeleteRecognitionLibResponse, schema.DeleteRecognitionLibResponse>>,
  Proven<Agree<typeof validators.ListRecognitionLibsParams, schema.ListRecognitionLibsParams>>,
  Proven<Agree<typeof validators.ListRecognitionLibsResponse, schema.ListRecognitionLibsResponse>>,
  Proven<Agree<typeof validators.CreateRecognitionEntityParams, schema.CreateRecognitionEntityParams>>,
  Proven<Agree<typeof validators.CreateRecognitionEntityResponse, schema.CreateRecognitionEntityResponse>>,
  Proven<Agree<typeof validators.DeleteRecognitionEntityParams, schema.DeleteRecognitionEntityParams>>,
  Proven<Agree<typeof validators.DeleteRecognitionEntityResponse, schema.DeleteRecognitionEntityResponse>>,
  Proven<Agree<typeof validators.ListRecognitionEntitiesParams, schema.ListRecognitionEntitiesParams>>,
  Proven<Agree<typeof validators.ListRecognitionEntitiesResponse, schema.ListRecognitionEntitiesResponse>>,
  Proven<Agree<typeof validators.CreateRecognitionSampleParams, schema.CreateRecognitionSampleParams>>,
  Proven<Agree<typeof validators.CreateRecognitionSampleResponse, schema.CreateRecognitionSampleResponse>>,
  Proven<Agree<typeof validators.DeleteRecognitionSampleParams, schema.DeleteRecognitionSampleParams>>,
  Proven<Agree<typeof validators.DeleteRecognitionSampleResponse, schema.DeleteRecognitionSampleResponse>>,
  Proven<Agree<typeof validators.RequestId, schema.RequestId>>,
  Proven<Agree<typeof validators.Algorithm, schema.Algorithm>>,
  Proven<Agree<typeof validators.Lib, schema.Lib>>,
  Proven<Agree<typeof validators.Entity, schema.Entity>>,
  Proven<Agree<typeof validators.Sample, schema.Sample>>,
  Proven<Agree<typeof validators.ErrorBody, schema.ErrorBody>>,
  Proven<Calls<typeof calls.listRecognitionSamples, schema.ListRecognitionSamplesParams, schema.ListRecognitionSamplesResponse>>,
  Proven<Calls<typeof calls.createRecognitionLib, schema.CreateRecognitionLibParams, schema.CreateRecognitionLibResponse>>,
  Proven<Calls<typeof calls.deleteRecognitionLib, schema.DeleteRecognitionLibParams, schema.DeleteRecognitionLibResponse>>,
  Proven<Calls<typeof calls.listRecognitionLibs, schema.ListRecognitionLibsParams, schema.ListRecognitionLibsResponse>>,
  Proven<Calls<typeof calls.createRecognitionEntity, schema.CreateRecognitionEntityParams, schema.CreateRecognitionEntityResponse>>,
  Proven<Calls<typeof calls.deleteRecognitionEntity, schema.DeleteRecognitionEntityParams, schema.DeleteRecognitionEntityResponse>>,
  Proven<Calls<typeof calls.listRecognitionEntities, schema.ListRecognitionEntitiesParams, schema.ListRecognitionEntitiesResponse>>,
  Proven<Calls<typeof calls.createRecognitionSample, schema.CreateRecognitionSampleParams, schema.CreateRecognitionSampleResponse>>,
  Proven<Calls<typeof calls.deleteRecognitionSample, schema.DeleteRecognitionSampleParams, schema.DeleteRecognitionSampleResponse>>,
];

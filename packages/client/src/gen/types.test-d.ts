// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import type { input } from "zod/v4";
import type { Bound } from "../bound-operation.ts";
import type { BoundOperations } from "./bound-operations.ts";
import type * as calls from "./operations.ts";
import type * as types from "./types.ts";
import type * as validators from "./zod.ts";

/**
 * A type written out, without what orval does not say: that an optional property may only be left out (zod lets it hold
 * `undefined`), that an object with known properties may hold others, and that an array may be read-only.
 */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T as string extends Key ? ([Known<T>] extends [never] ? Key : never) : Key]: Plain<Exclude<T[Key], undefined>> }
    : T;
type Known<T> = keyof { [Key in keyof T as string extends Key ? never : number extends Key ? never : Key]: true };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Proven<Proof extends true> = Proof;
type Agree<Validator, Type> = Same<Plain<input<Validator>>, Plain<Type>>;
/** Of a schema that holds itself, the validator looks at the first round only. */
type Takes<Validator, Type> = [Plain<Type>] extends [Plain<input<Validator>>] ? true : false;
type Calls<Call extends (...args: never) => unknown, Params, Data> = [Params] extends [Parameters<Call>[1]]
  ? Same<ReturnType<Call>, Promise<Data>>
  : false;
/** A walk takes at least what a call takes. */
type Walks<Call extends { readonly "~types"?: { readonly walkParams: unknown } }, Params, WalkParams> = [Params] extends [WalkParams]
  ? Same<NonNullable<Call["~types"]>["walkParams"], WalkParams>
  : false;
type AllBound = { readonly [Name in keyof typeof calls.operations]: Bound<(typeof calls.operations)[Name]> };

/** Does not compile where validators, types, operations and the bound client disagree about the contract. */
export type Proofs = [
  Proven<Agree<typeof validators.ListRecognitionSamplesParams, types.ListRecognitionSamplesParams>>,
  Proven<Agree<typeof validators.ListRecognitionSamplesResponse, types.ListRecognitionSamplesResponse>>,
  Proven<Agree<typeof validators.CreateRecognitionLibParams, types.CreateRecognitionLibParams>>,
  Proven<Agree<typeof validators.CreateRecognitionLibResponse, types.CreateRecognitionLibResponse>>,
  Proven<Agree<typeof validators.DeleteRecognitionLibParams, types.DeleteRecognitionLibParams>>,
  Proven<Agree<typeof validators.DeleteRecognitionLibResponse, types.DeleteRecognitionLibResponse>>,
  Proven<Agree<typeof validators.ListRecognitionLibsParams, types.ListRecognitionLibsParams>>,
  Proven<Agree<typeof validators.ListRecognitionLibsResponse, types.ListRecognitionLibsResponse>>,
  Proven<Agree<typeof validators.CreateRecognitionEntityParams, types.CreateRecognitionEntityParams>>,
  Proven<Agree<typeof validators.CreateRecognitionEntityResponse, types.CreateRecognitionEntityResponse>>,
  Proven<Agree<typeof validators.DeleteRecognitionEntityParams, types.DeleteRecognitionEntityParams>>,
  Proven<Agree<typeof validators.DeleteRecognitionEntityResponse, types.DeleteRecognitionEntityResponse>>,
  Proven<Agree<typeof validators.ListRecognitionEntitiesParams, types.ListRecognitionEntitiesParams>>,
  Proven<Agree<typeof validators.ListRecognitionEntitiesResponse, types.ListRecognitionEntitiesResponse>>,
  Proven<Agree<typeof validators.CreateRecognitionSampleParams, types.CreateRecognitionSampleParams>>,
  Proven<Agree<typeof validators.CreateRecognitionSampleResponse, types.CreateRecognitionSampleResponse>>,
  Proven<Agree<typeof validators.DeleteRecognitionSampleParams, types.DeleteRecognitionSampleParams>>,
  Proven<Agree<typeof validators.DeleteRecognitionSampleResponse, types.DeleteRecognitionSampleResponse>>,
  Proven<Agree<typeof validators.RequestId, types.RequestId>>,
  Proven<Agree<typeof validators.Algorithm, types.Algorithm>>,
  Proven<Agree<typeof validators.Lib, types.Lib>>,
  Proven<Agree<typeof validators.Entity, types.Entity>>,
  Proven<Agree<typeof validators.Sample, types.Sample>>,
  Proven<Agree<typeof validators.ErrorBody, types.ErrorBody>>,
  Proven<Calls<typeof calls.operations.listRecognitionSamples, types.ListRecognitionSamplesParams, types.ListRecognitionSamplesResponse>>,
  Proven<Calls<typeof calls.operations.createRecognitionLib, types.CreateRecognitionLibParams, types.CreateRecognitionLibResponse>>,
  Proven<Calls<typeof calls.operations.deleteRecognitionLib, types.DeleteRecognitionLibParams, types.DeleteRecognitionLibResponse>>,
  Proven<Calls<typeof calls.operations.listRecognitionLibs, types.ListRecognitionLibsParams, types.ListRecognitionLibsResponse>>,
  Proven<Calls<typeof calls.operations.createRecognitionEntity, types.CreateRecognitionEntityParams, types.CreateRecognitionEntityResponse>>,
  Proven<Calls<typeof calls.operations.deleteRecognitionEntity, types.DeleteRecognitionEntityParams, types.DeleteRecognitionEntityResponse>>,
  Proven<Calls<typeof calls.operations.listRecognitionEntities, types.ListRecognitionEntitiesParams, types.ListRecognitionEntitiesResponse>>,
  Proven<Calls<typeof calls.operations.createRecognitionSample, types.CreateRecognitionSampleParams, types.CreateRecognitionSampleResponse>>,
  Proven<Calls<typeof calls.operations.deleteRecognitionSample, types.DeleteRecognitionSampleParams, types.DeleteRecognitionSampleResponse>>,
  Proven<Walks<typeof calls.operations.listRecognitionSamples, types.ListRecognitionSamplesParams, types.ListRecognitionSamplesWalkParams>>,
  Proven<Walks<typeof calls.operations.listRecognitionLibs, types.ListRecognitionLibsParams, types.ListRecognitionLibsWalkParams>>,
  Proven<Walks<typeof calls.operations.listRecognitionEntities, types.ListRecognitionEntitiesParams, types.ListRecognitionEntitiesWalkParams>>,
  Proven<Same<{ [Name in keyof BoundOperations]: BoundOperations[Name] }, AllBound>>,
];

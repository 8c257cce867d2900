// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import type { BoundCall, BoundList } from "../bound-operation.ts";
import type {
  CreateRecognitionEntityParams,
  CreateRecognitionEntityResponse,
  CreateRecognitionLibParams,
  CreateRecognitionLibResponse,
  CreateRecognitionSampleParams,
  CreateRecognitionSampleResponse,
  DeleteRecognitionEntityParams,
  DeleteRecognitionEntityResponse,
  DeleteRecognitionLibParams,
  DeleteRecognitionLibResponse,
  DeleteRecognitionSampleParams,
  DeleteRecognitionSampleResponse,
  Entity,
  Lib,
  ListRecognitionEntitiesParams,
  ListRecognitionEntitiesResponse,
  ListRecognitionEntitiesWalkParams,
  ListRecognitionLibsParams,
  ListRecognitionLibsResponse,
  ListRecognitionLibsWalkParams,
  ListRecognitionSamplesParams,
  ListRecognitionSamplesResponse,
  ListRecognitionSamplesWalkParams,
  Sample,
} from "./types.ts";

/** All operations of the contract as members of a client. */
export interface BoundOperations {
  /**
   * Lists the samples of a custom entity, page by page.
   *
   * Answers one page of the sample images that belong to an entity in one or more recognition libraries. Name the
   * entity by `EntityId`, or set `EntityId` to `ANY` and name it by `EntityName`.
   *
   * @remarks Assumed, as no source says so: `pagination.firstPage` is `1`, `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`, `LibId.unknown` is `empty`, `EntityId.case` is `exact`, `EntityId.unknown` is `empty`, `EntityId.any.case` is `exact`, `EntityId.any.absent` is `every`, `EntityId.any.beside` is `ignored`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionsamples
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly listRecognitionSamples: BoundList<ListRecognitionSamplesParams, ListRecognitionSamplesResponse, Sample, ListRecognitionSamplesWalkParams>;
  /**
   * Creates a recognition library.
   *
   * Makes an empty library for one kind of recognition and answers its id. Entities are added to it with
   * `CreateRecognitionEntity`, their pictures with `CreateRecognitionSample`.
   *
   * @remarks Assumed, as no source says so: `effect.sameName` is `another`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionlib
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly createRecognitionLib: BoundCall<CreateRecognitionLibParams, CreateRecognitionLibResponse>;
  /**
   * Deletes a recognition library.
   *
   * Deletes the library with all its entities and their samples.
   *
   * @remarks Assumed, as no source says so: `effect.absent` is `InvalidParameter`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionlib
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly deleteRecognitionLib: BoundCall<DeleteRecognitionLibParams, DeleteRecognitionLibResponse>;
  /**
   * Lists the recognition libraries, page by page.
   *
   * Answers one page of the account's libraries of one kind of recognition, or those of them whose ids are given.
   *
   * @remarks Assumed, as no source says so: `pagination.firstPage` is `1`, `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`, `LibId.case` is `exact`, `LibId.unknown` is `empty`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionlibs
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly listRecognitionLibs: BoundList<ListRecognitionLibsParams, ListRecognitionLibsResponse, Lib, ListRecognitionLibsWalkParams>;
  /**
   * Adds an entity to a recognition library.
   *
   * Adds what the library is to recognize, a landmark, an object, a logo or a person, and answers its id. Pictures of
   * it are added with `CreateRecognitionSample`.
   *
   * @remarks Assumed, as no source says so: `effect.holderAbsent` is `InvalidParameter`, `effect.sameName` is `another`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionentity
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly createRecognitionEntity: BoundCall<CreateRecognitionEntityParams, CreateRecognitionEntityResponse>;
  /**
   * Deletes an entity of a recognition library.
   *
   * Deletes the entity; its library stays.
   *
   * @remarks Assumed, as no source says so: `effect.absent` is `InvalidParameter`, `effect.held` is `deleted`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionentity
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly deleteRecognitionEntity: BoundCall<DeleteRecognitionEntityParams, DeleteRecognitionEntityResponse>;
  /**
   * Lists the entities of a recognition library, page by page.
   *
   * Answers one page of the entities that a library holds.
   *
   * @remarks Assumed, as no source says so: `pagination.firstPage` is `1`, `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`, `LibId.case` is `exact`, `LibId.unknown` is `empty`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionentities
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly listRecognitionEntities: BoundList<ListRecognitionEntitiesParams, ListRecognitionEntitiesResponse, Entity, ListRecognitionEntitiesWalkParams>;
  /**
   * Adds a sample image to an entity.
   *
   * Adds a picture of the entity, or a label for it, and answers its id.
   *
   * @remarks Assumed, as no source says so: `effect.holderAbsent` is `InvalidParameter`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionsample
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly createRecognitionSample: BoundCall<CreateRecognitionSampleParams, CreateRecognitionSampleResponse>;
  /**
   * Deletes a sample image of an entity.
   *
   * Deletes one sample; its entity stays.
   *
   * @remarks Assumed, as no source says so: `effect.absent` is `InvalidParameter`.
   * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionsample
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly deleteRecognitionSample: BoundCall<DeleteRecognitionSampleParams, DeleteRecognitionSampleResponse>;
}

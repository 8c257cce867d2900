// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `listRecognitionSamples`. */
export interface ListRecognitionSamplesParams {
  /**
   * The kind of recognition that the libraries are made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The ids of the libraries to search, matched exactly; several travel as one comma-joined string.
   * @example ["lib1","lib2","lib3"]
   * @remarks Assumed, as no source says so: `minItems: 1`, of each item `minLength: 1`.
   */
  LibId: readonly string[];
  /**
   * The id of the entity, or `ANY` to find the entity by `EntityName`.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityId: string;
  /**
   * The number of the page; the first page is 1.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`.
   */
  PageNumber: number;
  /**
   * How many samples a page holds at most. The page names no maximum.
   * @example 10
   * @remarks Assumed, as no source says so: `minimum: 1`, no `maximum`.
   */
  PageSize: number;
  /**
   * The name of the entity; read when `EntityId` is `ANY`.
   * @example "custom_person"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityName?: string | undefined;
}

/** The parameters of a walk over the pages of `listRecognitionSamples`, which fills in `PageNumber` and `PageSize`. */
export interface ListRecognitionSamplesWalkParams {
  /**
   * The kind of recognition that the libraries are made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The ids of the libraries to search, matched exactly; several travel as one comma-joined string.
   * @example ["lib1","lib2","lib3"]
   * @remarks Assumed, as no source says so: `minItems: 1`, of each item `minLength: 1`.
   */
  LibId: readonly string[];
  /**
   * The id of the entity, or `ANY` to find the entity by `EntityName`.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityId: string;
  /**
   * The number of the page; the first page is 1.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`.
   */
  PageNumber?: number | undefined;
  /**
   * How many samples a page holds at most. The page names no maximum.
   * @example 10
   * @remarks Assumed, as no source says so: `minimum: 1`, no `maximum`.
   */
  PageSize?: number | undefined;
  /**
   * The name of the entity; read when `EntityId` is `ANY`.
   * @example "custom_person"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityName?: string | undefined;
}

/** The answer of `listRecognitionSamples`. */
export interface ListRecognitionSamplesResponse {
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
  /**
   * The number of this page.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`, that it is always there.
   */
  PageNumber: number;
  /**
   * How many samples a page holds at most.
   * @example 10
   * @remarks Assumed, as no source says so: `minimum: 1`, that it is always there.
   */
  PageSize: number;
  /**
   * How many samples match, over all pages.
   * @example 5
   * @remarks Assumed, as no source says so: `minimum: 0`, that it is always there.
   */
  TotalCount: number;
  /** @remarks Assumed, as no source says so: that it is always there. */
  Samples: {
    /**
     * The samples of this page.
     * @remarks Assumed, as no source says so: that it is always there.
     */
    Sample: Sample[];
  };
}

/** The parameters of `createRecognitionLib`. */
export interface CreateRecognitionLibParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The name of the library, at most 64 bytes.
   * @example "Landmark test library"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibName: string;
  /**
   * What the library is for, at most 128 bytes.
   * @example "Pictures of landmarks"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibDescription?: string | undefined;
}

/** The answer of `createRecognitionLib`. */
export interface CreateRecognitionLibResponse {
  /**
   * The id of the new library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  LibId: string;
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
}

/** The parameters of `deleteRecognitionLib`. */
export interface DeleteRecognitionLibParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibId: string;
}

/** The answer of `deleteRecognitionLib`. */
export interface DeleteRecognitionLibResponse {
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
}

/** The parameters of `listRecognitionLibs`. */
export interface ListRecognitionLibsParams {
  /**
   * The kind of recognition that the libraries are made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The number of the page; the first page is 1.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`.
   */
  PageNumber: number;
  /**
   * How many libraries a page holds at most, from 1 to 50.
   * @example 10
   */
  PageSize: number;
  /**
   * The ids of the libraries to list; several travel as one comma-joined string.
   * @example ["lib1","lib2","lib3"]
   * @remarks Assumed, as no source says so: `minItems: 1`, of each item `minLength: 1`.
   */
  LibId?: readonly string[] | undefined;
}

/** The parameters of a walk over the pages of `listRecognitionLibs`, which fills in `PageNumber` and `PageSize`. */
export interface ListRecognitionLibsWalkParams {
  /**
   * The kind of recognition that the libraries are made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The number of the page; the first page is 1.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`.
   */
  PageNumber?: number | undefined;
  /**
   * How many libraries a page holds at most, from 1 to 50.
   * @example 10
   */
  PageSize?: number | undefined;
  /**
   * The ids of the libraries to list; several travel as one comma-joined string.
   * @example ["lib1","lib2","lib3"]
   * @remarks Assumed, as no source says so: `minItems: 1`, of each item `minLength: 1`.
   */
  LibId?: readonly string[] | undefined;
}

/** The answer of `listRecognitionLibs`. */
export interface ListRecognitionLibsResponse {
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
  /**
   * The number of this page.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`, that it is always there.
   */
  PageNumber: number;
  /**
   * How many libraries a page holds at most.
   * @example 10
   * @remarks Assumed, as no source says so: `minimum: 1`, that it is always there.
   */
  PageSize: number;
  /**
   * How many libraries match, over all pages.
   * @example 2
   * @remarks Assumed, as no source says so: `minimum: 0`, that it is always there.
   */
  TotalCount: number;
  /** @remarks Assumed, as no source says so: that it is always there. */
  Libs: {
    /**
     * The libraries of this page.
     * @remarks Assumed, as no source says so: that it is always there.
     */
    Lib: Lib[];
  };
}

/** The parameters of `createRecognitionEntity`. */
export interface CreateRecognitionEntityParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibId: string;
  /**
   * The name of the entity, at most 64 bytes.
   * @example "Eiffel Tower"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityName: string;
  /**
   * More about the entity, as JSON text of at most 256 bytes.
   * @example "{\"height\":330}"
   * @remarks Assumed, as no source says so: `minLength: 1`, `contentMediaType: "application/json"`.
   */
  EntityInfo?: string | undefined;
}

/** The answer of `createRecognitionEntity`. */
export interface CreateRecognitionEntityResponse {
  /**
   * The id of the new entity.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  EntityId: string;
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
}

/** The parameters of `deleteRecognitionEntity`. */
export interface DeleteRecognitionEntityParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibId: string;
  /**
   * The id of the entity.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityId: string;
}

/** The answer of `deleteRecognitionEntity`. */
export interface DeleteRecognitionEntityResponse {
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
}

/** The parameters of `listRecognitionEntities`. */
export interface ListRecognitionEntitiesParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibId: string;
  /**
   * The number of the page; the first page is 1.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`.
   */
  PageNumber: number;
  /**
   * How many entities a page holds at most, from 1 to 50.
   * @example 10
   */
  PageSize: number;
}

/** The parameters of a walk over the pages of `listRecognitionEntities`, which fills in `PageNumber` and `PageSize`. */
export interface ListRecognitionEntitiesWalkParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibId: string;
  /**
   * The number of the page; the first page is 1.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`.
   */
  PageNumber?: number | undefined;
  /**
   * How many entities a page holds at most, from 1 to 50.
   * @example 10
   */
  PageSize?: number | undefined;
}

/** The answer of `listRecognitionEntities`. */
export interface ListRecognitionEntitiesResponse {
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
  /**
   * The number of this page.
   * @example 1
   * @remarks Assumed, as no source says so: `minimum: 1`, that it is always there.
   */
  PageNumber: number;
  /**
   * How many entities a page holds at most.
   * @example 10
   * @remarks Assumed, as no source says so: `minimum: 1`, that it is always there.
   */
  PageSize: number;
  /**
   * How many entities match, over all pages.
   * @example 2
   * @remarks Assumed, as no source says so: `minimum: 0`, that it is always there.
   */
  TotalCount: number;
  /** @remarks Assumed, as no source says so: that it is always there. */
  Entities: {
    /**
     * The entities of this page.
     * @remarks Assumed, as no source says so: that it is always there.
     */
    Entity: Entity[];
  };
}

/** The parameters of `createRecognitionSample`. */
export interface CreateRecognitionSampleParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibId: string;
  /**
   * The id of the entity that the sample shows.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityId: string;
  /**
   * The address of the image.
   * @example "https://example.com/sample.png"
   * @remarks Assumed, as no source says so: `format: "uri"`, `minLength: 1`.
   */
  ImageUrl?: string | undefined;
  /**
   * A label in words, for libraries of the kind `label`.
   * @example "Complete front view"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LabelPrompt?: string | undefined;
}

/** The answer of `createRecognitionSample`. */
export interface CreateRecognitionSampleResponse {
  /**
   * The id of the new sample.
   * @example "0d9f4c1b7a624d2ba728e2f35c6a9b10"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  SampleId: string;
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
}

/** The parameters of `deleteRecognitionSample`. */
export interface DeleteRecognitionSampleParams {
  /**
   * The kind of recognition that the library is made for.
   * @example "landmark"
   */
  Algorithm: Algorithm;
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  LibId: string;
  /**
   * The id of the entity that the sample shows.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  EntityId: string;
  /**
   * The id of the sample.
   * @example "0d9f4c1b7a624d2ba728e2f35c6a9b10"
   * @remarks Assumed, as no source says so: `minLength: 1`.
   */
  SampleId: string;
}

/** The answer of `deleteRecognitionSample`. */
export interface DeleteRecognitionSampleResponse {
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
}

/** Identifies one request; quote it to the vendor's support. */
export type RequestId = string;

/**
 * A kind of recognition. `label` is missing on the English page of `ListRecognitionSamples`, but listed on the
 * Chinese one and by the other operations.
 */
export type Algorithm = "landmark" | "object" | "logo" | "face" | "label";

/** A recognition library. */
export interface Lib {
  /**
   * The id of the library.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  LibId: string;
  /**
   * The name of the library.
   * @example "Landmarks"
   * @remarks Assumed, as no source says so: that it is always there.
   */
  LibName: string;
  /**
   * What the library is for; absent if it was made without a description.
   * @example "Buildings of Paris"
   */
  LibDescription?: string;
}

/** An entity, what a library recognizes. */
export interface Entity {
  /**
   * The id of the entity.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  EntityId: string;
  /**
   * The name of the entity.
   * @example "Eiffel Tower"
   * @remarks Assumed, as no source says so: that it is always there.
   */
  EntityName: string;
  /**
   * More about the entity, as JSON text; absent if it was made without.
   * @example "{}"
   */
  EntityInfo?: string;
}

/** A sample, one image of an entity. */
export interface Sample {
  /**
   * The id of the sample.
   * @example "0d9f4c1b7a624d2ba728e2f35c6a9b10"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  SampleId: string;
  /**
   * The address of the image; absent if the sample is a label in words.
   * @example "https://example.com/sample.png"
   * @remarks Assumed, as no source says so: `format: "uri"`.
   */
  ImageUrl?: string;
  /**
   * The id of the entity that the sample shows.
   * @example "7c1f0d3ae9544cb84754b2a9d6e01f38"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  EntityId: string;
  /**
   * The id of the library that holds the sample.
   * @example "5b0e7f1c2d3a23da4529998f6c4e8d71"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  LibId: string;
}

/** The body of every answer that is not a success. */
export interface ErrorBody {
  /**
   * Identifies one request; quote it to the vendor's support.
   * @example "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  RequestId: RequestId;
  /**
   * The host that answered.
   * @example "ice.cn-shanghai.aliyuncs.com"
   * @remarks Assumed, as no source says so: that it is always there.
   */
  HostId: string;
  /**
   * What went wrong, for programs. Compare without case; classify by it before the status.
   * @example "MissingParameter"
   * @remarks Assumed, as no source says so: `minLength: 1`, that it is always there.
   */
  Code: string;
  /**
   * What went wrong, for people.
   * @remarks Assumed, as no source says so: that it is always there.
   */
  Message: string;
  /** The address of a page on this error. */
  Recommend?: string;
  /** Which policy refused the call; comes with denied calls. */
  AccessDeniedDetail?: {
    /**
     * The refused action.
     * @example "ice:ListRecognitionSamples"
     */
    AuthAction?: string;
    /**
     * Kind of the caller.
     * @example "SubUser"
     */
    AuthPrincipalType?: string;
    /** The account that owns the caller. */
    AuthPrincipalOwnerId?: string;
    /** The caller. */
    AuthPrincipalDisplayName?: string;
    /**
     * Why it was refused.
     * @example "ImplicitDeny"
     */
    NoPermissionType?: string;
    /**
     * The kind of policy that refused.
     * @example "AccountLevelIdentityBasedPolicy"
     */
    PolicyType?: string;
    /** Diagnosis for the vendor's support. */
    EncodedDiagnosticMessage?: string;
  } & {
    [key: string]: unknown;
  };
}

// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `listRecognitionSamples`. */
export type ListRecognitionSamplesParams = NonNullable<operations["ListRecognitionSamples"]["parameters"]["query"]>;

/** The answer of `listRecognitionSamples`. */
export type ListRecognitionSamplesResponse = operations["ListRecognitionSamples"]["responses"][200]["content"]["application/json"];

/** The parameters of `createRecognitionLib`. */
export type CreateRecognitionLibParams = NonNullable<operations["CreateRecognitionLib"]["parameters"]["query"]>;

/** The answer of `createRecognitionLib`. */
export type CreateRecognitionLibResponse = operations["CreateRecognitionLib"]["responses"][200]["content"]["application/json"];

/** The parameters of `deleteRecognitionLib`. */
export type DeleteRecognitionLibParams = NonNullable<operations["DeleteRecognitionLib"]["parameters"]["query"]>;

/** The answer of `deleteRecognitionLib`. */
export type DeleteRecognitionLibResponse = operations["DeleteRecognitionLib"]["responses"][200]["content"]["application/json"];

/** The parameters of `listRecognitionLibs`. */
export type ListRecognitionLibsParams = NonNullable<operations["ListRecognitionLibs"]["parameters"]["query"]>;

/** The answer of `listRecognitionLibs`. */
export type ListRecognitionLibsResponse = operations["ListRecognitionLibs"]["responses"][200]["content"]["application/json"];

/** The parameters of `createRecognitionEntity`. */
export type CreateRecognitionEntityParams = NonNullable<operations["CreateRecognitionEntity"]["parameters"]["query"]>;

/** The answer of `createRecognitionEntity`. */
export type CreateRecognitionEntityResponse = operations["CreateRecognitionEntity"]["responses"][200]["content"]["application/json"];

/** The parameters of `deleteRecognitionEntity`. */
export type DeleteRecognitionEntityParams = NonNullable<operations["DeleteRecognitionEntity"]["parameters"]["query"]>;

/** The answer of `deleteRecognitionEntity`. */
export type DeleteRecognitionEntityResponse = operations["DeleteRecognitionEntity"]["responses"][200]["content"]["application/json"];

/** The parameters of `listRecognitionEntities`. */
export type ListRecognitionEntitiesParams = NonNullable<operations["ListRecognitionEntities"]["parameters"]["query"]>;

/** The answer of `listRecognitionEntities`. */
export type ListRecognitionEntitiesResponse = operations["ListRecognitionEntities"]["responses"][200]["content"]["application/json"];

/** The parameters of `createRecognitionSample`. */
export type CreateRecognitionSampleParams = NonNullable<operations["CreateRecognitionSample"]["parameters"]["query"]>;

/** The answer of `createRecognitionSample`. */
export type CreateRecognitionSampleResponse = operations["CreateRecognitionSample"]["responses"][200]["content"]["application/json"];

/** The parameters of `deleteRecognitionSample`. */
export type DeleteRecognitionSampleParams = NonNullable<operations["DeleteRecognitionSample"]["parameters"]["query"]>;

/** The answer of `deleteRecognitionSample`. */
export type DeleteRecognitionSampleResponse = operations["DeleteRecognitionSample"]["responses"][200]["content"]["application/json"];

/** Identifies one request; quote it to the vendor's support. */
export type RequestId = components["schemas"]["RequestId"];

/**
 * A kind of recognition. `label` is missing on the English page of `ListRecognitionSamples`, but listed on the
 * Chinese one and by the other operations.
 */
export type Algorithm = components["schemas"]["Algorithm"];

/** A recognition library. */
export type Lib = components["schemas"]["Lib"];

/** An entity, what a library recognizes. */
export type Entity = components["schemas"]["Entity"];

/** A sample, one image of an entity. */
export type Sample = components["schemas"]["Sample"];

/** The body of every answer that is not a success. */
export type ErrorBody = components["schemas"]["Error"];

interface components {
  schemas: {
    /**
     * @description Identifies one request; quote it to the vendor's support.
     * @example 5F2D6C11-DB8D-4A9A-875B-275798A1B2C3
     */
    RequestId: string;
    /**
     * @description A kind of recognition. `label` is missing on the English page of `ListRecognitionSamples`, but listed on the
     *     Chinese one and by the other operations.
     * @example landmark
     * @enum {string}
     */
    Algorithm: "landmark" | "object" | "logo" | "face" | "label";
    /** @description A recognition library. */
    Lib: {
      /**
       * @description The id of the library.
       * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
       */
      LibId: string;
      /**
       * @description The name of the library.
       * @example Landmarks
       */
      LibName: string;
      /**
       * @description What the library is for; absent if it was made without a description.
       * @example Buildings of Paris
       */
      LibDescription?: string;
    };
    /** @description An entity, what a library recognizes. */
    Entity: {
      /**
       * @description The id of the entity.
       * @example 7c1f0d3ae9544cb84754b2a9d6e01f38
       */
      EntityId: string;
      /**
       * @description The name of the entity.
       * @example Eiffel Tower
       */
      EntityName: string;
      /**
       * @description More about the entity, as JSON text; absent if it was made without.
       * @example {}
       */
      EntityInfo?: string;
    };
    /** @description A sample, one image of an entity. */
    Sample: {
      /**
       * @description The id of the sample.
       * @example 0d9f4c1b7a624d2ba728e2f35c6a9b10
       */
      SampleId: string;
      /**
       * Format: uri
       * @description The address of the image; absent if the sample is a label in words.
       * @example https://example.com/sample.png
       */
      ImageUrl?: string;
      /**
       * @description The id of the entity that the sample shows.
       * @example 7c1f0d3ae9544cb84754b2a9d6e01f38
       */
      EntityId: string;
      /**
       * @description The id of the library that holds the sample.
       * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
       */
      LibId: string;
    };
    /** @description The body of every answer that is not a success. */
    Error: {
      RequestId: components["schemas"]["RequestId"];
      /**
       * @description The host that answered.
       * @example ice.cn-shanghai.aliyuncs.com
       */
      HostId: string;
      /**
       * @description What went wrong, for programs. Compare without case; classify by it before the status.
       * @example MissingParameter
       */
      Code: string;
      /** @description What went wrong, for people. */
      Message: string;
      /** @description The address of a page on this error. */
      Recommend?: string;
      /** @description Which policy refused the call; comes with denied calls. */
      AccessDeniedDetail?: {
        /**
         * @description The refused action.
         * @example ice:ListRecognitionSamples
         */
        AuthAction?: string;
        /**
         * @description Kind of the caller.
         * @example SubUser
         */
        AuthPrincipalType?: string;
        /** @description The account that owns the caller. */
        AuthPrincipalOwnerId?: string;
        /** @description The caller. */
        AuthPrincipalDisplayName?: string;
        /**
         * @description Why it was refused.
         * @example ImplicitDeny
         */
        NoPermissionType?: string;
        /**
         * @description The kind of policy that refused.
         * @example AccountLevelIdentityBasedPolicy
         */
        PolicyType?: string;
        /** @description Diagnosis for the vendor's support. */
        EncodedDiagnosticMessage?: string;
      } & {
        [key: string]: unknown;
      };
    };
  };
  responses: {
    /** @description A parameter, the signature or the credentials were refused, or the call was throttled. */
    BadRequest: {
      headers: {
        "x-acs-request-id": components["headers"]["RequestId"];
        "x-acs-retry-after": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The caller or the account is not allowed to call, or the product's own flow control refused. */
    Forbidden: {
      headers: {
        "x-acs-request-id": components["headers"]["RequestId"];
        "x-acs-retry-after": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The operation, its version, the access key or a named resource does not exist. */
    NotFound: {
      headers: {
        "x-acs-request-id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The call was throttled; some gateways use this status where others use 400. */
    TooManyRequests: {
      headers: {
        "x-acs-request-id": components["headers"]["RequestId"];
        "x-acs-retry-after": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The service failed. */
    InternalError: {
      headers: {
        "x-acs-request-id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The service is away for a while. */
    ServiceUnavailable: {
      headers: {
        "x-acs-request-id": components["headers"]["RequestId"];
        "x-acs-retry-after": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
  };
  parameters: {
    /** @description The API version. */
    Version: "2020-11-09";
  };
  requestBodies: never;
  headers: {
    /** @description The request id, equal to `RequestId` in the body. */
    RequestId: components["schemas"]["RequestId"];
    /** @description How long to wait before the next call, in milliseconds. Comes with throttles. */
    RetryAfter: number;
  };
  pathItems: never;
}
interface operations {
  ListRecognitionSamples: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the libraries are made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The ids of the libraries to search, matched exactly; several travel as one comma-joined string.
         * @example [
         *       "lib1",
         *       "lib2",
         *       "lib3"
         *     ]
         */
        LibId: string[];
        /**
         * @description The id of the entity, or `ANY` to find the entity by `EntityName`.
         * @example 7c1f0d3ae9544cb84754b2a9d6e01f38
         */
        EntityId: string;
        /**
         * @description The number of the page; the first page is 1.
         * @example 1
         */
        PageNumber: number;
        /**
         * @description How many samples a page holds at most. The page names no maximum.
         * @example 10
         */
        PageSize: number;
        /**
         * @description The name of the entity; read when `EntityId` is `ANY`.
         * @example custom_person
         */
        EntityName?: string;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "ListRecognitionSamples";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of samples. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: components["schemas"]["RequestId"];
            /**
             * Format: int32
             * @description The number of this page.
             * @example 1
             */
            PageNumber: number;
            /**
             * Format: int32
             * @description How many samples a page holds at most.
             * @example 10
             */
            PageSize: number;
            /**
             * Format: int64
             * @description How many samples match, over all pages.
             * @example 5
             */
            TotalCount: number;
            Samples: {
              /** @description The samples of this page. */
              Sample: components["schemas"]["Sample"][];
            };
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  CreateRecognitionLib: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the library is made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The name of the library, at most 64 bytes.
         * @example Landmark test library
         */
        LibName: string;
        /**
         * @description What the library is for, at most 128 bytes.
         * @example Pictures of landmarks
         */
        LibDescription?: string;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "CreateRecognitionLib";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The library was made. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /**
             * @description The id of the new library.
             * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
             */
            LibId: string;
            RequestId: components["schemas"]["RequestId"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  DeleteRecognitionLib: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the library is made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The id of the library.
         * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
         */
        LibId: string;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "DeleteRecognitionLib";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The library was deleted. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: components["schemas"]["RequestId"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  ListRecognitionLibs: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the libraries are made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The number of the page; the first page is 1.
         * @example 1
         */
        PageNumber: number;
        /**
         * @description How many libraries a page holds at most, from 1 to 50.
         * @example 10
         */
        PageSize: number;
        /**
         * @description The ids of the libraries to list; several travel as one comma-joined string.
         * @example [
         *       "lib1",
         *       "lib2",
         *       "lib3"
         *     ]
         */
        LibId?: string[];
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "ListRecognitionLibs";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of libraries. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: components["schemas"]["RequestId"];
            /**
             * Format: int32
             * @description The number of this page.
             * @example 1
             */
            PageNumber: number;
            /**
             * Format: int32
             * @description How many libraries a page holds at most.
             * @example 10
             */
            PageSize: number;
            /**
             * Format: int64
             * @description How many libraries match, over all pages.
             * @example 2
             */
            TotalCount: number;
            Libs: {
              /** @description The libraries of this page. */
              Lib: components["schemas"]["Lib"][];
            };
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  CreateRecognitionEntity: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the library is made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The id of the library.
         * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
         */
        LibId: string;
        /**
         * @description The name of the entity, at most 64 bytes.
         * @example Eiffel Tower
         */
        EntityName: string;
        /**
         * @description More about the entity, as JSON text of at most 256 bytes.
         * @example {"height":330}
         */
        EntityInfo?: string;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "CreateRecognitionEntity";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entity was added. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /**
             * @description The id of the new entity.
             * @example 7c1f0d3ae9544cb84754b2a9d6e01f38
             */
            EntityId: string;
            RequestId: components["schemas"]["RequestId"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  DeleteRecognitionEntity: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the library is made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The id of the library.
         * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
         */
        LibId: string;
        /**
         * @description The id of the entity.
         * @example 7c1f0d3ae9544cb84754b2a9d6e01f38
         */
        EntityId: string;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "DeleteRecognitionEntity";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entity was deleted. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: components["schemas"]["RequestId"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  ListRecognitionEntities: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the library is made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The id of the library.
         * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
         */
        LibId: string;
        /**
         * @description The number of the page; the first page is 1.
         * @example 1
         */
        PageNumber: number;
        /**
         * @description How many entities a page holds at most, from 1 to 50.
         * @example 10
         */
        PageSize: number;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "ListRecognitionEntities";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of entities. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: components["schemas"]["RequestId"];
            /**
             * Format: int32
             * @description The number of this page.
             * @example 1
             */
            PageNumber: number;
            /**
             * Format: int32
             * @description How many entities a page holds at most.
             * @example 10
             */
            PageSize: number;
            /**
             * Format: int64
             * @description How many entities match, over all pages.
             * @example 2
             */
            TotalCount: number;
            Entities: {
              /** @description The entities of this page. */
              Entity: components["schemas"]["Entity"][];
            };
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  CreateRecognitionSample: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the library is made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The id of the library.
         * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
         */
        LibId: string;
        /**
         * @description The id of the entity that the sample shows.
         * @example 7c1f0d3ae9544cb84754b2a9d6e01f38
         */
        EntityId: string;
        /**
         * @description The address of the image.
         * @example https://example.com/sample.png
         */
        ImageUrl?: string;
        /**
         * @description A label in words, for libraries of the kind `label`.
         * @example Complete front view
         */
        LabelPrompt?: string;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "CreateRecognitionSample";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sample was added. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /**
             * @description The id of the new sample.
             * @example 0d9f4c1b7a624d2ba728e2f35c6a9b10
             */
            SampleId: string;
            RequestId: components["schemas"]["RequestId"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  DeleteRecognitionSample: {
    parameters: {
      query: {
        /**
         * @description The kind of recognition that the library is made for.
         * @example landmark
         */
        Algorithm: components["schemas"]["Algorithm"];
        /**
         * @description The id of the library.
         * @example 5b0e7f1c2d3a23da4529998f6c4e8d71
         */
        LibId: string;
        /**
         * @description The id of the entity that the sample shows.
         * @example 7c1f0d3ae9544cb84754b2a9d6e01f38
         */
        EntityId: string;
        /**
         * @description The id of the sample.
         * @example 0d9f4c1b7a624d2ba728e2f35c6a9b10
         */
        SampleId: string;
      };
      header: {
        /** @description The operation. */
        "x-acs-action": "DeleteRecognitionSample";
        /** @description The API version. */
        "x-acs-version": components["parameters"]["Version"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sample was deleted. */
      200: {
        headers: {
          "x-acs-request-id": components["headers"]["RequestId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: components["schemas"]["RequestId"];
          };
        };
      };
      400: components["responses"]["BadRequest"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
}

// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `listRecognitionSamples`. */
export type ListRecognitionSamplesParams = NonNullable<operations["ListRecognitionSamples"]["parameters"]["query"]>;

/** The answer of `listRecognitionSamples`. */
export type ListRecognitionSamplesResponse = operations["ListRecognitionSamples"]["responses"][200]["content"]["application/json"];

/** Identifies one request; quote it to the vendor's support. */
export type RequestId = components["schemas"]["RequestId"];

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
    /** @description A sample, one image of an entity. */
    Sample: {
      /**
       * @description The id of the sample.
       * @example 0d9f4c1b7a624d2ba728e2f35c6a9b10
       */
      SampleId: string;
      /**
       * Format: uri
       * @description The address of the image.
       * @example https://example.com/sample.png
       */
      ImageUrl: string;
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
         * @description The kind of recognition that the library is made for. `label` is missing on the English page but listed on
         *     the Chinese one and by the sibling operations.
         * @example landmark
         */
        Algorithm: "landmark" | "object" | "logo" | "face" | "label";
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
}

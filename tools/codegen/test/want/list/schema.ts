// Generated from the contract by "pnpm generate"; do not edit.

/** The parameters of `listThings`. */
export type ListThingsParams = NonNullable<operations["ListThings"]["parameters"]["query"]>;

/** The answer of `listThings`. */
export type ListThingsResponse = operations["ListThings"]["responses"][200]["content"]["application/json"];

/** A thing on a shelf. */
export type Thing = components["schemas"]["Thing"];

/** The body of an answer that is no success. */
export type ErrorBody = components["schemas"]["Error"];

interface components {
  schemas: {
    /** @description A thing on a shelf. */
    Thing: {
      /** @description Its id. */
      ThingId: string;
      Name?: string;
    };
    /** @description The body of an answer that is no success. */
    Error: {
      Code: string;
    };
  };
  responses: {
    /** @description The call was refused. */
    Refused: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The service failed. */
    Failed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  ListThings: {
    parameters: {
      query: {
        /** @example s1 */
        ShelfId: string;
        ThingId?: string[];
        Name?: string;
        PageNumber: number;
        PageSize: number;
      };
      header: {
        "x-acs-action": "ListThings";
        "x-acs-version": "2020-11-09";
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of things. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: string;
            PageNumber: number;
            PageSize: number;
            TotalCount: number;
            Things: {
              Thing: components["schemas"]["Thing"][];
            };
          };
        };
      };
      400: components["responses"]["Refused"];
      500: components["responses"]["Failed"];
    };
  };
}

// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `listThings`. */
export interface ListThingsParams {
  /** @example "s1" */
  ShelfId: string;
  ThingId?: readonly string[] | undefined;
  Name?: string | undefined;
  PageNumber: number;
  PageSize: number;
}

/** The parameters of a walk over the pages of `listThings`, which fills in `PageNumber` and `PageSize`. */
export interface ListThingsWalkParams {
  /** @example "s1" */
  ShelfId: string;
  ThingId?: readonly string[] | undefined;
  Name?: string | undefined;
  PageNumber?: number | undefined;
  PageSize?: number | undefined;
}

/** The answer of `listThings`. */
export interface ListThingsResponse {
  RequestId: string;
  PageNumber: number;
  PageSize: number;
  TotalCount: number;
  Things: {
    Thing: Thing[];
  };
}

/** A thing on a shelf. */
export interface Thing {
  /** Its id. */
  ThingId: string;
  Name?: string;
}

/** The body of an answer that is no success. */
export interface ErrorBody {
  Code: string;
}

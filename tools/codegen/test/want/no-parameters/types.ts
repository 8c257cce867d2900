// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `countThings`. */
export type CountThingsParams = Record<string, never>;

/** The answer of `countThings`. */
export interface CountThingsResponse {
  Count: number;
  Record?: RecordBody;
  Partial?: PartialBody;
}

export interface RecordBody {
  Set?: string;
}

export interface PartialBody {
  Done?: number;
}

// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `getThing`. */
export interface GetThingParams {
  ThingId: string;
}

/** The answer of `getThing`. */
export interface GetThingResponse {
  Note: string | null;
  Size?: number | null;
  Kind?: "thing";
  Labels?: {
    [key: string]: string;
  };
  Owner: {
    Name: string;
  } | null;
}

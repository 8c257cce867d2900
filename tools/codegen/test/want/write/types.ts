// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `createThing`. */
export interface CreateThingParams {
  /** Its name. */
  Name: string;
  Price: number;
  Hidden: boolean;
  Note?: string | undefined;
}

/** The answer of `createThing`. */
export interface CreateThingResponse {
  /** The id of the new thing. */
  ThingId: string;
}

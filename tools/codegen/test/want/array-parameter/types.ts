// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `tagThing`. */
export interface TagThingParams {
  ThingId: readonly string[];
  Tag: readonly string[];
  Level?: readonly number[] | undefined;
}

/** The answer of `tagThing`. */
export interface TagThingResponse {
  RequestId?: string;
}

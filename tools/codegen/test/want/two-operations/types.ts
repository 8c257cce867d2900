// @generated from openapi.yaml by "pnpm generate"; do not edit.

/** The parameters of `getThing`. */
export interface GetThingParams {
  ThingId: string;
}

/** The answer of `getThing`. */
export interface GetThingResponse {
  /** A thing, and what it is made of. */
  Thing: Thing;
}

/** The parameters of `deleteThing`. */
export interface DeleteThingParams {
  ThingId: string;
}

/** The answer of `deleteThing`. */
export interface DeleteThingResponse {
  /** A thing, and what it is made of. */
  Thing?: Thing;
}

/** A thing, and what it is made of. */
export interface Thing {
  ThingId: string;
  Parts?: Thing[];
}

// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { GetNastyQueryParams as GetNastyParams, GetNastyResponseSchema as GetNastyResponse } from "./zod/get-nasty.ts";
export { KindOfThing, Map as MapBody, Tree, Leaf } from "./zod/zod.schemas.ts";

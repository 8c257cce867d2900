// Generated from the contract by "pnpm generate"; do not edit.

export { GetNastyQueryParams as GetNastyParams, GetNastyResponseSchema as GetNastyResponse } from "./zod/get-nasty.ts";
export { KindOfThing, Map as MapBody, Leaf, Tree } from "./zod/zod.schemas.ts";

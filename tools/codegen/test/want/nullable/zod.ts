// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { GetThingQueryParams as GetThingParams, GetThingResponse } from "./zod/get-thing.ts";

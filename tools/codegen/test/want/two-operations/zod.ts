// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { GetThingQueryParams as GetThingParams, GetThingResponse } from "./zod/get-thing.ts";
export { DeleteThingQueryParams as DeleteThingParams, DeleteThingResponse } from "./zod/delete-thing.ts";
export { Thing } from "./zod/zod.schemas.ts";

// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { CreateThingQueryParams as CreateThingParams, CreateThingResponse } from "./zod/create-thing.ts";

// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { TagThingQueryParams as TagThingParams, TagThingResponse } from "./zod/tag-thing.ts";

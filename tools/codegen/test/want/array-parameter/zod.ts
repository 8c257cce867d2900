// Generated from the contract by "pnpm generate"; do not edit.

export { TagThingQueryParams as TagThingParams, TagThingResponse } from "./zod/tag-thing.ts";

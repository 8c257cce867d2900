// Generated from the contract by "pnpm generate"; do not edit.

export { CreateThingQueryParams as CreateThingParams, CreateThingResponse } from "./zod/create-thing.ts";

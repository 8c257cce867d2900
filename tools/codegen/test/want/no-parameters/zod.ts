// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { CountThingsResponse } from "./zod/count-things.ts";
export { Record as RecordBody, Partial as PartialBody } from "./zod/zod.schemas.ts";

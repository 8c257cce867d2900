// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { ListThingsQueryParams as ListThingsParams, ListThingsResponse } from "./zod/list-things.ts";
export { Thing, Error as ErrorBody } from "./zod/zod.schemas.ts";

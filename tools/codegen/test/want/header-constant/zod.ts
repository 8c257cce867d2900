// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { PingThingsQueryParams as PingThingsParams, PingThingsResponse } from "./zod/ping-things.ts";

// Generated from the contract by "pnpm generate"; do not edit.

export { PingThingsQueryParams as PingThingsParams, PingThingsResponse } from "./zod/ping-things.ts";

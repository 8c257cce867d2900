// Generated from the contract by "pnpm generate"; do not edit.

export { CountThingsResponse } from "./zod/count-things.ts";

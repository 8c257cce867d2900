// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod';

export const PingThingsQueryParams = zod.object({
  "Echo": zod.string().optional()
})

export const PingThingsResponse = zod.object({
  "Echo": zod.string().optional()
})

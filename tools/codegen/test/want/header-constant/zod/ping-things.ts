// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';



export const PingThingsQueryParams = zod.object({
  "Echo": zod.string().optional()
})

export const PingThingsResponse = zod.object({
  "Echo": zod.string().optional()
})


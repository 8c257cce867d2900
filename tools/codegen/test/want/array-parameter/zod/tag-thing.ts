// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';



export const TagThingQueryParams = zod.object({
  "ThingId": zod.array(zod.string()),
  "Tag": zod.array(zod.string()),
  "Level": zod.array(zod.int()).optional()
})

export const TagThingResponse = zod.object({
  "RequestId": zod.string().optional()
})


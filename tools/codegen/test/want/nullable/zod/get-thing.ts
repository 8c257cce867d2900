// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';



export const GetThingQueryParams = zod.object({
  "ThingId": zod.string()
})

export const GetThingResponse = zod.object({
  "Note": zod.string().nullable(),
  "Size": zod.int().nullish(),
  "Kind": zod.literal("thing").optional(),
  "Labels": zod.record(zod.string(), zod.string()).optional(),
  "Owner": zod.object({
  "Name": zod.string()
}).nullable()
})


// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';



export const createThingQueryNameMax = 64;



export const CreateThingQueryParams = zod.object({
  "Name": zod.string().max(createThingQueryNameMax),
  "Price": zod.number(),
  "Hidden": zod.boolean(),
  "Note": zod.string().optional()
})

export const CreateThingResponse = zod.object({
  "ThingId": zod.string()
})


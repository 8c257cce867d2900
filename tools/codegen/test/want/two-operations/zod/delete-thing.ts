// @generated from operations/delete-thing.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  Thing
} from './zod.schemas.ts';



export const DeleteThingQueryParams = zod.object({
  "ThingId": zod.string()
})

export const DeleteThingResponse = zod.object({
  "Thing": Thing.optional()
})


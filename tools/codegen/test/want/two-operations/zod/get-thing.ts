// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  Thing
} from './zod.schemas.ts';



export const GetThingQueryParams = zod.object({
  "ThingId": zod.string()
})

export const GetThingResponse = zod.object({
  "Thing": Thing
})


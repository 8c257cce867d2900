// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  Thing
} from './zod.schemas.ts';



export const listThingsQueryShelfIdRegExp = new RegExp('^s');

export const listThingsQueryPageSizeMax = 20;



export const ListThingsQueryParams = zod.object({
  "ShelfId": zod.string().regex(listThingsQueryShelfIdRegExp),
  "ThingId": zod.array(zod.string()).optional(),
  "Name": zod.string().optional(),
  "PageNumber": zod.int().min(1),
  "PageSize": zod.int().min(1).max(listThingsQueryPageSizeMax)
})

export const ListThingsResponse = zod.object({
  "RequestId": zod.string(),
  "PageNumber": zod.int(),
  "PageSize": zod.int(),
  "TotalCount": zod.int(),
  "Things": zod.object({
  "Thing": zod.array(Thing)
})
})


// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  GetNastyResponse,
  KindOfThing
} from './zod.schemas.ts';



export const getNastyQueryPageSizeDefault = 10;
export const getNastyQueryPageSizeMax = 50;

export const getNastyQuery1stDefault = `it's`;
export const getNastyQueryPatRegExp = new RegExp('^a/b`$');


export const GetNastyQueryParams = zod.object({
  "Page-Size": zod.int().max(getNastyQueryPageSizeMax).default(getNastyQueryPageSizeDefault),
  "1st": zod.string().default(getNastyQuery1stDefault),
  "$where": zod.iso.datetime({"offset":true}).optional(),
  "class": zod.enum(['a-b', 'c d', 'e\'f', '']).optional(),
  "Deep": zod.array(KindOfThing).optional(),
  "Big": zod.int().optional(),
  "Pat": zod.string().regex(getNastyQueryPatRegExp).optional()
})

export const GetNastyResponseSchema = GetNastyResponse


// @generated from spec/operations/recognition-libraries/list-recognition-libs.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  Lib,
  RequestId
} from './zod.schemas.ts';




export const listRecognitionLibsQueryPageSizeMax = 50;



export const listRecognitionLibsQueryLibIdItemRegExp = new RegExp('^[^,]+$');



export const ListRecognitionLibsQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "PageNumber": zod.int().min(1),
  "PageSize": zod.int().min(1).max(listRecognitionLibsQueryPageSizeMax),
  "LibId": zod.array(zod.string().min(1).regex(listRecognitionLibsQueryLibIdItemRegExp)).min(1).optional()
})



export const listRecognitionLibsResponseTotalCountMin = 0;



export const ListRecognitionLibsResponse = zod.object({
  "RequestId": RequestId,
  "PageNumber": zod.int().min(1),
  "PageSize": zod.int().min(1),
  "TotalCount": zod.int().min(listRecognitionLibsResponseTotalCountMin),
  "Libs": zod.object({
  "Lib": zod.array(Lib)
})
})


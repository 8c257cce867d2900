// @generated from spec/operations/recognition-libraries/list-recognition-samples.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  RequestId,
  Sample
} from './zod.schemas.ts';





export const listRecognitionSamplesQueryLibIdItemRegExp = new RegExp('^[^,]+$');







export const ListRecognitionSamplesQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibId": zod.array(zod.string().min(1).regex(listRecognitionSamplesQueryLibIdItemRegExp)).min(1),
  "EntityId": zod.string().min(1),
  "PageNumber": zod.int().min(1),
  "PageSize": zod.int().min(1),
  "EntityName": zod.string().min(1).optional()
})



export const listRecognitionSamplesResponseTotalCountMin = 0;



export const ListRecognitionSamplesResponse = zod.object({
  "RequestId": RequestId,
  "PageNumber": zod.int().min(1),
  "PageSize": zod.int().min(1),
  "TotalCount": zod.int().min(listRecognitionSamplesResponseTotalCountMin),
  "Samples": zod.object({
  "Sample": zod.array(Sample)
})
})


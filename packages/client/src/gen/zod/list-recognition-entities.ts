// @generated from spec/operations/recognition-libraries/list-recognition-entities.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  Entity,
  RequestId
} from './zod.schemas.ts';





export const listRecognitionEntitiesQueryPageSizeMax = 50;



export const ListRecognitionEntitiesQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibId": zod.string().min(1),
  "PageNumber": zod.int().min(1),
  "PageSize": zod.int().min(1).max(listRecognitionEntitiesQueryPageSizeMax)
})



export const listRecognitionEntitiesResponseTotalCountMin = 0;



export const ListRecognitionEntitiesResponse = zod.object({
  "RequestId": RequestId,
  "PageNumber": zod.int().min(1),
  "PageSize": zod.int().min(1),
  "TotalCount": zod.int().min(listRecognitionEntitiesResponseTotalCountMin),
  "Entities": zod.object({
  "Entity": zod.array(Entity)
})
})


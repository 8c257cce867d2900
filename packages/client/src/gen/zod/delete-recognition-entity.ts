// @generated from spec/operations/recognition-libraries/delete-recognition-entity.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  RequestId
} from './zod.schemas.ts';







export const DeleteRecognitionEntityQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibId": zod.string().min(1),
  "EntityId": zod.string().min(1)
})

export const DeleteRecognitionEntityResponse = zod.object({
  "RequestId": RequestId
})


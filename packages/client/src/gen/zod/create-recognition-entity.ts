// @generated from spec/operations/recognition-libraries/create-recognition-entity.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  RequestId
} from './zod.schemas.ts';








export const CreateRecognitionEntityQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibId": zod.string().min(1),
  "EntityName": zod.string().min(1),
  "EntityInfo": zod.string().min(1).optional()
})




export const CreateRecognitionEntityResponse = zod.object({
  "EntityId": zod.string().min(1),
  "RequestId": RequestId
})


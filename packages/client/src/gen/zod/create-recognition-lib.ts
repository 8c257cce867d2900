// @generated from spec/operations/recognition-libraries/create-recognition-lib.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  RequestId
} from './zod.schemas.ts';







export const CreateRecognitionLibQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibName": zod.string().min(1),
  "LibDescription": zod.string().min(1).optional()
})




export const CreateRecognitionLibResponse = zod.object({
  "LibId": zod.string().min(1),
  "RequestId": RequestId
})


// @generated from spec/operations/recognition-libraries/delete-recognition-lib.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  RequestId
} from './zod.schemas.ts';






export const DeleteRecognitionLibQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibId": zod.string().min(1)
})

export const DeleteRecognitionLibResponse = zod.object({
  "RequestId": RequestId
})


// @generated from spec/operations/recognition-libraries/delete-recognition-sample.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  RequestId
} from './zod.schemas.ts';








export const DeleteRecognitionSampleQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibId": zod.string().min(1),
  "EntityId": zod.string().min(1),
  "SampleId": zod.string().min(1)
})

export const DeleteRecognitionSampleResponse = zod.object({
  "RequestId": RequestId
})


// @generated from spec/operations/recognition-libraries/create-recognition-sample.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  RequestId
} from './zod.schemas.ts';









export const CreateRecognitionSampleQueryParams = zod.object({
  "Algorithm": zod.enum(['landmark', 'object', 'logo', 'face', 'label']),
  "LibId": zod.string().min(1),
  "EntityId": zod.string().min(1),
  "ImageUrl": zod.url().min(1).optional(),
  "LabelPrompt": zod.string().min(1).optional()
})




export const CreateRecognitionSampleResponse = zod.object({
  "SampleId": zod.string().min(1),
  "RequestId": RequestId
})


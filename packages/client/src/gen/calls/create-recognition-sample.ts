// Generated from the contract by "pnpm generate"; do not edit.

import type {
  CreateRecognitionSampleParams,
  CreateRecognitionSampleResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getCreateRecognitionSampleUrl = (params: CreateRecognitionSampleParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Adds a sample image to an entity.
 *
 * Adds a picture of the entity, or a label for it, and answers its id.
 */
export const createRecognitionSample = async (params: CreateRecognitionSampleParams, options?: Parameters<typeof send>[1]): Promise<CreateRecognitionSampleResponse> => {

  return send<CreateRecognitionSampleResponse>(getCreateRecognitionSampleUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

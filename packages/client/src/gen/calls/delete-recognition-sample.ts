// Generated from the contract by "pnpm generate"; do not edit.

import type {
  DeleteRecognitionSampleParams,
  DeleteRecognitionSampleResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getDeleteRecognitionSampleUrl = (params: DeleteRecognitionSampleParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Deletes a sample image of an entity.
 *
 * Deletes one sample; its entity stays.
 */
export const deleteRecognitionSample = async (params: DeleteRecognitionSampleParams, options?: Parameters<typeof send>[1]): Promise<DeleteRecognitionSampleResponse> => {

  return send<DeleteRecognitionSampleResponse>(getDeleteRecognitionSampleUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

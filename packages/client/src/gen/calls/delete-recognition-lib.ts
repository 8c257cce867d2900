// Generated from the contract by "pnpm generate"; do not edit.

import type {
  DeleteRecognitionLibParams,
  DeleteRecognitionLibResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getDeleteRecognitionLibUrl = (params: DeleteRecognitionLibParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Deletes a recognition library.
 *
 * Deletes the library with all its entities and their samples.
 */
export const deleteRecognitionLib = async (params: DeleteRecognitionLibParams, options?: Parameters<typeof send>[1]): Promise<DeleteRecognitionLibResponse> => {

  return send<DeleteRecognitionLibResponse>(getDeleteRecognitionLibUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  DeleteRecognitionEntityParams,
  DeleteRecognitionEntityResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getDeleteRecognitionEntityUrl = (params: DeleteRecognitionEntityParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Deletes an entity of a recognition library.
 *
 * Deletes the entity; its library stays.
 */
export const deleteRecognitionEntity = async (params: DeleteRecognitionEntityParams, options?: Parameters<typeof send>[1]): Promise<DeleteRecognitionEntityResponse> => {

  return send<DeleteRecognitionEntityResponse>(getDeleteRecognitionEntityUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

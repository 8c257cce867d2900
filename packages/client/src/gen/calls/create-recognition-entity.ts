// Generated from the contract by "pnpm generate"; do not edit.

import type {
  CreateRecognitionEntityParams,
  CreateRecognitionEntityResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getCreateRecognitionEntityUrl = (params: CreateRecognitionEntityParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Adds an entity to a recognition library.
 *
 * Adds what the library is to recognize, a landmark, an object, a logo or a person, and answers its id. Pictures of
 * it are added with `CreateRecognitionSample`.
 */
export const createRecognitionEntity = async (params: CreateRecognitionEntityParams, options?: Parameters<typeof send>[1]): Promise<CreateRecognitionEntityResponse> => {

  return send<CreateRecognitionEntityResponse>(getCreateRecognitionEntityUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

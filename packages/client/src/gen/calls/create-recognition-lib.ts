// Generated from the contract by "pnpm generate"; do not edit.

import type {
  CreateRecognitionLibParams,
  CreateRecognitionLibResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getCreateRecognitionLibUrl = (params: CreateRecognitionLibParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Creates a recognition library.
 *
 * Makes an empty library for one kind of recognition and answers its id. Entities are added to it with
 * `CreateRecognitionEntity`, their pictures with `CreateRecognitionSample`.
 */
export const createRecognitionLib = async (params: CreateRecognitionLibParams, options?: Parameters<typeof send>[1]): Promise<CreateRecognitionLibResponse> => {

  return send<CreateRecognitionLibResponse>(getCreateRecognitionLibUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

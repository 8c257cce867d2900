// Generated from the contract by "pnpm generate"; do not edit.

import type {
  ListRecognitionEntitiesParams,
  ListRecognitionEntitiesResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getListRecognitionEntitiesUrl = (params: ListRecognitionEntitiesParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Lists the entities of a recognition library, page by page.
 *
 * Answers one page of the entities that a library holds.
 */
export const listRecognitionEntities = async (params: ListRecognitionEntitiesParams, options?: Parameters<typeof send>[1]): Promise<ListRecognitionEntitiesResponse> => {

  return send<ListRecognitionEntitiesResponse>(getListRecognitionEntitiesUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  ListRecognitionLibsParams,
  ListRecognitionLibsResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getListRecognitionLibsUrl = (params: ListRecognitionLibsParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Lists the recognition libraries, page by page.
 *
 * Answers one page of the account's libraries of one kind of recognition, or those of them whose ids are given.
 */
export const listRecognitionLibs = async (params: ListRecognitionLibsParams, options?: Parameters<typeof send>[1]): Promise<ListRecognitionLibsResponse> => {

  return send<ListRecognitionLibsResponse>(getListRecognitionLibsUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  ListThingsParams,
  ListThingsResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getListThingsUrl = (params: ListThingsParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Lists the things of a shelf, page by page.
 *
 * Answers one page.
 */
export const listThings = async (params: ListThingsParams, options?: Parameters<typeof send>[1]): Promise<ListThingsResponse> => {

  return send<ListThingsResponse>(getListThingsUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  GetThingParams,
  GetThingResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getGetThingUrl = (params: GetThingParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Gets a thing.
 */
export const getThing = async (params: GetThingParams, options?: Parameters<typeof send>[1]): Promise<GetThingResponse> => {

  return send<GetThingResponse>(getGetThingUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  DeleteThingParams,
  DeleteThingResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getDeleteThingUrl = (params: DeleteThingParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Deletes a thing.
 * @deprecated
 */
export const deleteThing = async (params: DeleteThingParams, options?: Parameters<typeof send>[1]): Promise<DeleteThingResponse> => {

  return send<DeleteThingResponse>(getDeleteThingUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

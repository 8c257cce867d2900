// Generated from the contract by "pnpm generate"; do not edit.

import type {
  CreateThingParams,
  CreateThingResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getCreateThingUrl = (params: CreateThingParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Creates a thing.
 */
export const createThing = async (params: CreateThingParams, options?: Parameters<typeof send>[1]): Promise<CreateThingResponse> => {

  return send<CreateThingResponse>(getCreateThingUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

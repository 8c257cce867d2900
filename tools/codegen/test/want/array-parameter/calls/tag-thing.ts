// Generated from the contract by "pnpm generate"; do not edit.

import type {
  TagThingParams,
  TagThingResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getTagThingUrl = (params: TagThingParams,) => {
  const stringifiedParams = serializeParameters(params, ["Tag","Level"]);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Tags things.
 */
export const tagThing = async (params: TagThingParams, options?: Parameters<typeof send>[1]): Promise<TagThingResponse> => {

  return send<TagThingResponse>(getTagThingUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  PingThingsParams,
  PingThingsResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getPingThingsUrl = (params?: PingThingsParams,) => {
  const stringifiedParams = serializeParameters(params ?? {});

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Answers.
 */
export const pingThings = async (params?: PingThingsParams, options?: Parameters<typeof send>[1]): Promise<PingThingsResponse> => {

  return send<PingThingsResponse>(getPingThingsUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  CountThingsResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getCountThingsUrl = () => {

  return `/`
}

/**
 * Counts all things.
 */
export const countThings = async ( options?: Parameters<typeof send>[1]): Promise<CountThingsResponse> => {

  return send<CountThingsResponse>(getCountThingsUrl(),
  {
    ...options,
    method: 'POST'

  }
);}

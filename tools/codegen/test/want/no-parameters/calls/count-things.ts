// Generated from the contract by "pnpm generate"; do not edit.

import type {
  CountThingsResponse
} from '../schema.ts';

import { send } from '../../runtime/door.ts';
import { serializeParameters } from '../../runtime/door.ts';

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

// Generated from the contract by "pnpm generate"; do not edit.

import type {
  GetNastyParams,
  GetNastyResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getGetNastyUrl = (params?: GetNastyParams,) => {
  const stringifiedParams = serializeParameters(params ?? {}, ["Deep"]);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Ends *\/ a comment, `ticks`, ${interpolates} and \ escapes 'quotes' "double".
 *
 * @param not a tag
 *
 * * a list
 */
export const getNasty = async (params?: GetNastyParams, options?: Parameters<typeof send>[1]): Promise<GetNastyResponse> => {

  return send<GetNastyResponse>(getGetNastyUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

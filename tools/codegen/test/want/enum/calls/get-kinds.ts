// Generated from the contract by "pnpm generate"; do not edit.

import type {
  GetKindsParams,
  GetKindsResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getGetKindsUrl = (params: GetKindsParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Says which kinds there are.
 */
export const getKinds = async (params: GetKindsParams, options?: Parameters<typeof send>[1]): Promise<GetKindsResponse> => {

  return send<GetKindsResponse>(getGetKindsUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

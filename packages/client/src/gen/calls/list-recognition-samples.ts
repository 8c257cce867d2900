// Generated from the contract by "pnpm generate"; do not edit.

import type {
  ListRecognitionSamplesParams,
  ListRecognitionSamplesResponse
} from '../schema.ts';

import { send } from '../../call/door.ts';
import { serializeParameters } from '../../call/door.ts';

export const getListRecognitionSamplesUrl = (params: ListRecognitionSamplesParams,) => {
  const stringifiedParams = serializeParameters(params);

  return stringifiedParams.length > 0 ? `/?${stringifiedParams}` : `/`
}

/**
 * Lists the samples of a custom entity, page by page.
 *
 * Answers one page of the sample images that belong to an entity in one or more recognition libraries. Name the
 * entity by `EntityId`, or set `EntityId` to `ANY` and name it by `EntityName`.
 */
export const listRecognitionSamples = async (params: ListRecognitionSamplesParams, options?: Parameters<typeof send>[1]): Promise<ListRecognitionSamplesResponse> => {

  return send<ListRecognitionSamplesResponse>(getListRecognitionSamplesUrl(params),
  {
    ...options,
    method: 'POST'

  }
);}

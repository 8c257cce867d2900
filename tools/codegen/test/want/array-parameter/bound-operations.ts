// @generated from openapi.yaml by "pnpm generate"; do not edit.

import type { BoundCall } from "../bound-operation.ts";
import type {
  TagThingParams,
  TagThingResponse,
} from "./types.ts";

/** All operations of the contract as members of a client. */
export interface BoundOperations {
  /**
   * Tags things.
   *
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly tagThing: BoundCall<TagThingParams, TagThingResponse>;
}

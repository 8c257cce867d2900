// @generated from openapi.yaml by "pnpm generate"; do not edit.

import type { BoundList } from "../bound-operation.ts";
import type {
  ListThingsParams,
  ListThingsResponse,
  ListThingsWalkParams,
  Thing,
} from "./types.ts";

/** All operations of the contract as members of a client. */
export interface BoundOperations {
  /**
   * Lists the things of a shelf, page by page.
   *
   * Answers one page.
   *
   * @remarks Assumed, as no source says so: `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`.
   * @see https://example.com/list-things
   * @throws TypeError when a parameter is missing, unknown or has another type.
   * @throws ApiError when the service refuses the call.
   * @throws NetworkError when no answer comes.
   * @throws ContractError when the answer is not what the contract says.
   * @throws CredentialsError when there are no credentials.
   */
  readonly listThings: BoundList<ListThingsParams, ListThingsResponse, Thing, ListThingsWalkParams>;
}

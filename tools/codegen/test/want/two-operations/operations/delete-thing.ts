// @generated from operations/delete-thing.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { DeleteThingParams, DeleteThingResponse } from "../types.ts";

/**
 * Deletes a thing.
 *
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 * @deprecated
 */
export const deleteThing = /* @__PURE__ */ operation<DeleteThingParams, DeleteThingResponse>(
  {
    action: "DeleteThing",
    version: "1",
    ram: "",
    access: "update",
    parameters: { ThingId: "string" },
    required: [],
  },
);

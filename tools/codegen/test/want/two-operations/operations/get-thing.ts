// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { GetThingParams, GetThingResponse } from "../types.ts";

/**
 * Gets a thing.
 *
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const getThing = /* @__PURE__ */ operation<GetThingParams, GetThingResponse>(
  {
    action: "GetThing",
    version: "1",
    ram: "",
    access: "update",
    parameters: { ThingId: "string" },
    required: ["/Thing/ThingId"],
  },
);

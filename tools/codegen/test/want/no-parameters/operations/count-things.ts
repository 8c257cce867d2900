// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { CountThingsParams, CountThingsResponse } from "../types.ts";

/**
 * Counts all things.
 *
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const countThings = /* @__PURE__ */ operation<CountThingsParams, CountThingsResponse>(
  {
    action: "CountThings",
    version: "1",
    ram: "",
    access: "update",
    parameters: {},
    required: ["/Count"],
  },
);

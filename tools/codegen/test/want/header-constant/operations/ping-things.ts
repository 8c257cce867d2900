// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { PingThingsParams, PingThingsResponse } from "../types.ts";

/**
 * Answers.
 *
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const pingThings = /* @__PURE__ */ operation<PingThingsParams, PingThingsResponse>(
  {
    action: "PingThings",
    version: "2024-02-29",
    ram: "",
    access: "update",
    parameters: { Echo: "string?" },
    required: [],
  },
);

// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { GetKindsParams, GetKindsResponse } from "../types.ts";

/**
 * Says which kinds there are.
 *
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const getKinds = /* @__PURE__ */ operation<GetKindsParams, GetKindsResponse>(
  {
    action: "GetKinds",
    version: "1",
    ram: "",
    access: "update",
    parameters: { Kind: "string" },
    required: ["/Kind"],
  },
);

// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { GetNastyParams, GetNastyResponse } from "../types.ts";

/**
 * Ends *\/ a comment, `ticks`, ${interpolates} and \ escapes 'quotes' "double".
 *
 * @param not a tag
 *
 * * a list
 *
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const getNasty = /* @__PURE__ */ operation<GetNastyParams, GetNastyResponse>(
  {
    action: "GetNasty",
    version: "1",
    ram: "",
    access: "update",
    parameters: {
      "Page-Size": "integer?",
      "1st": "string?",
      $where: "string?",
      class: "string?",
      Deep: "repeated?",
      Big: "integer?",
      Pat: "string?",
    },
    required: ["/Union", "/x-y"],
  },
);

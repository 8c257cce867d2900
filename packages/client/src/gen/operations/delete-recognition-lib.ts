// @generated from spec/operations/recognition-libraries/delete-recognition-lib.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { DeleteRecognitionLibParams, DeleteRecognitionLibResponse } from "../types.ts";

/**
 * Deletes a recognition library.
 *
 * Deletes the library with all its entities and their samples.
 *
 * @remarks Assumed, as no source says so: `effect.absent` is `InvalidParameter`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionlib
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const deleteRecognitionLib = /* @__PURE__ */ operation<DeleteRecognitionLibParams, DeleteRecognitionLibResponse>(
  {
    action: "DeleteRecognitionLib",
    version: "2020-11-09",
    ram: "ice:DeleteRecognitionLib",
    access: "delete",
    parameters: { Algorithm: "string", LibId: "string" },
    required: ["/RequestId"],
    rateLimit: { requests: 50, seconds: 1 },
  },
);

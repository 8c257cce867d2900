// @generated from spec/operations/recognition-libraries/delete-recognition-entity.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { DeleteRecognitionEntityParams, DeleteRecognitionEntityResponse } from "../types.ts";

/**
 * Deletes an entity of a recognition library.
 *
 * Deletes the entity; its library stays.
 *
 * @remarks Assumed, as no source says so: `effect.absent` is `InvalidParameter`, `effect.held` is `deleted`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionentity
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const deleteRecognitionEntity = /* @__PURE__ */ operation<DeleteRecognitionEntityParams, DeleteRecognitionEntityResponse>(
  {
    action: "DeleteRecognitionEntity",
    version: "2020-11-09",
    ram: "ice:DeleteRecognitionEntity",
    access: "delete",
    parameters: { Algorithm: "string", LibId: "string", EntityId: "string" },
    required: ["/RequestId"],
    rateLimit: { requests: 50, seconds: 1 },
  },
);

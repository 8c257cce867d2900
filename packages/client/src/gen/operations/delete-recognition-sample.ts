// @generated from spec/operations/recognition-libraries/delete-recognition-sample.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { DeleteRecognitionSampleParams, DeleteRecognitionSampleResponse } from "../types.ts";

/**
 * Deletes a sample image of an entity.
 *
 * Deletes one sample; its entity stays.
 *
 * @remarks Assumed, as no source says so: `effect.absent` is `InvalidParameter`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionsample
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const deleteRecognitionSample = /* @__PURE__ */ operation<DeleteRecognitionSampleParams, DeleteRecognitionSampleResponse>(
  {
    action: "DeleteRecognitionSample",
    version: "2020-11-09",
    ram: "ice:DeleteRecognitionSample",
    access: "delete",
    parameters: {
      Algorithm: "string",
      LibId: "string",
      EntityId: "string",
      SampleId: "string",
    },
    required: ["/RequestId"],
    rateLimit: { requests: 50, seconds: 1 },
  },
);

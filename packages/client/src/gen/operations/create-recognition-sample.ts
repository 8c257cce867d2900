// @generated from spec/operations/recognition-libraries/create-recognition-sample.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { CreateRecognitionSampleParams, CreateRecognitionSampleResponse } from "../types.ts";

/**
 * Adds a sample image to an entity.
 *
 * Adds a picture of the entity, or a label for it, and answers its id.
 *
 * @remarks Assumed, as no source says so: `effect.holderAbsent` is `InvalidParameter`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionsample
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const createRecognitionSample = /* @__PURE__ */ operation<CreateRecognitionSampleParams, CreateRecognitionSampleResponse>(
  {
    action: "CreateRecognitionSample",
    version: "2020-11-09",
    ram: "ice:CreateRecognitionSample",
    access: "create",
    parameters: {
      Algorithm: "string",
      LibId: "string",
      EntityId: "string",
      ImageUrl: "string?",
      LabelPrompt: "string?",
    },
    required: ["/SampleId", "/RequestId"],
    rateLimit: { requests: 50, seconds: 1 },
  },
);

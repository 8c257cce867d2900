// @generated from spec/operations/recognition-libraries/create-recognition-entity.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { CreateRecognitionEntityParams, CreateRecognitionEntityResponse } from "../types.ts";

/**
 * Adds an entity to a recognition library.
 *
 * Adds what the library is to recognize, a landmark, an object, a logo or a person, and answers its id. Pictures of
 * it are added with `CreateRecognitionSample`.
 *
 * @remarks Assumed, as no source says so: `effect.holderAbsent` is `InvalidParameter`, `effect.sameName` is `another`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionentity
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const createRecognitionEntity = /* @__PURE__ */ operation<CreateRecognitionEntityParams, CreateRecognitionEntityResponse>(
  {
    action: "CreateRecognitionEntity",
    version: "2020-11-09",
    ram: "ice:CreateRecognitionEntity",
    access: "create",
    parameters: {
      Algorithm: "string",
      LibId: "string",
      EntityName: "string",
      EntityInfo: "string?",
    },
    required: ["/EntityId", "/RequestId"],
    rateLimit: { requests: 50, seconds: 1 },
  },
);

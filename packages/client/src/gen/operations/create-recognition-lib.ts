// @generated from spec/operations/recognition-libraries/create-recognition-lib.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { CreateRecognitionLibParams, CreateRecognitionLibResponse } from "../types.ts";

/**
 * Creates a recognition library.
 *
 * Makes an empty library for one kind of recognition and answers its id. Entities are added to it with
 * `CreateRecognitionEntity`, their pictures with `CreateRecognitionSample`.
 *
 * @remarks Assumed, as no source says so: `effect.sameName` is `another`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionlib
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const createRecognitionLib = /* @__PURE__ */ operation<CreateRecognitionLibParams, CreateRecognitionLibResponse>(
  {
    action: "CreateRecognitionLib",
    version: "2020-11-09",
    ram: "ice:CreateRecognitionLib",
    access: "create",
    parameters: { Algorithm: "string", LibName: "string", LibDescription: "string?" },
    required: ["/LibId", "/RequestId"],
    rateLimit: { requests: 50, seconds: 1 },
  },
);

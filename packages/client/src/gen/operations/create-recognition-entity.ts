// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { createRecognitionEntity as call } from "../calls/create-recognition-entity.ts";
import type { CreateRecognitionEntityParams, CreateRecognitionEntityResponse } from "../schema.ts";

/**
 * Adds an entity to a recognition library.
 *
 * Adds what the library is to recognize, a landmark, an object, a logo or a person, and answers its id. Pictures of
 * it are added with `CreateRecognitionSample`.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionentity
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
  call,
);

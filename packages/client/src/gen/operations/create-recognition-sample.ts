// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { createRecognitionSample as call } from "../calls/create-recognition-sample.ts";
import type { CreateRecognitionSampleParams, CreateRecognitionSampleResponse } from "../schema.ts";

/**
 * Adds a sample image to an entity.
 *
 * Adds a picture of the entity, or a label for it, and answers its id.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionsample
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
  call,
);

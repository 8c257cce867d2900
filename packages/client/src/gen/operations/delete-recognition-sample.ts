// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { deleteRecognitionSample as call } from "../calls/delete-recognition-sample.ts";
import type { DeleteRecognitionSampleParams, DeleteRecognitionSampleResponse } from "../schema.ts";

/**
 * Deletes a sample image of an entity.
 *
 * Deletes one sample; its entity stays.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionsample
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
  call,
);

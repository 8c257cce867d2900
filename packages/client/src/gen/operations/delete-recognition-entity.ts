// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { deleteRecognitionEntity as call } from "../calls/delete-recognition-entity.ts";
import type { DeleteRecognitionEntityParams, DeleteRecognitionEntityResponse } from "../schema.ts";

/**
 * Deletes an entity of a recognition library.
 *
 * Deletes the entity; its library stays.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionentity
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
  call,
);

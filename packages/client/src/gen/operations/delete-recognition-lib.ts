// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { deleteRecognitionLib as call } from "../calls/delete-recognition-lib.ts";
import type { DeleteRecognitionLibParams, DeleteRecognitionLibResponse } from "../schema.ts";

/**
 * Deletes a recognition library.
 *
 * Deletes the library with all its entities and their samples.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-deleterecognitionlib
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
  call,
);

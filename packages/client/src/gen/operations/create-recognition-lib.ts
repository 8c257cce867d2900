// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { createRecognitionLib as call } from "../calls/create-recognition-lib.ts";
import type { CreateRecognitionLibParams, CreateRecognitionLibResponse } from "../schema.ts";

/**
 * Creates a recognition library.
 *
 * Makes an empty library for one kind of recognition and answers its id. Entities are added to it with
 * `CreateRecognitionEntity`, their pictures with `CreateRecognitionSample`.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-createrecognitionlib
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
  call,
);

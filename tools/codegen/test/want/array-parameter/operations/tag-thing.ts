// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { TagThingParams, TagThingResponse } from "../types.ts";

/**
 * Tags things.
 *
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const tagThing = /* @__PURE__ */ operation<TagThingParams, TagThingResponse>(
  {
    action: "TagThing",
    version: "1",
    ram: "",
    access: "update",
    parameters: { ThingId: "array", Tag: "repeated", Level: "repeated?" },
    required: [],
  },
);

// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { CreateThingParams, CreateThingResponse } from "../types.ts";

/**
 * Creates a thing.
 *
 * @see https://example.com/create-thing
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const createThing = /* @__PURE__ */ operation<CreateThingParams, CreateThingResponse>(
  {
    action: "CreateThing",
    version: "1",
    ram: "things:CreateThing",
    access: "create",
    parameters: { Name: "string", Price: "number", Hidden: "boolean", Note: "string?" },
    required: ["/ThingId"],
  },
);

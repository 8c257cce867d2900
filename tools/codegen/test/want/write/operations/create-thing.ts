// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { createThing as call } from "../calls/create-thing.ts";
import type { CreateThingParams, CreateThingResponse } from "../schema.ts";

/**
 * Creates a thing.
 *
 * @see https://example.com/create-thing
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
  call,
);

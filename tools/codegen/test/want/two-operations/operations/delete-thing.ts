// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { deleteThing as call } from "../calls/delete-thing.ts";
import type { DeleteThingParams, DeleteThingResponse } from "../schema.ts";

/**
 * Deletes a thing.
 *
 * @deprecated
 */
export const deleteThing = /* @__PURE__ */ operation<DeleteThingParams, DeleteThingResponse>(
  {
    action: "DeleteThing",
    version: "1",
    ram: "",
    access: "update",
    parameters: { ThingId: "string" },
    required: [],
  },
  call,
);

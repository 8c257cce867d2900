// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { getThing as call } from "../calls/get-thing.ts";
import type { GetThingParams, GetThingResponse } from "../schema.ts";

/** Gets a thing. */
export const getThing = /* @__PURE__ */ operation<GetThingParams, GetThingResponse>(
  {
    action: "GetThing",
    version: "1",
    ram: "",
    access: "update",
    parameters: { ThingId: "string" },
    required: ["/Thing/ThingId"],
  },
  call,
);

// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { tagThing as call } from "../calls/tag-thing.ts";
import type { TagThingParams, TagThingResponse } from "../schema.ts";

/** Tags things. */
export const tagThing = /* @__PURE__ */ operation<TagThingParams, TagThingResponse>(
  {
    action: "TagThing",
    version: "1",
    ram: "",
    access: "update",
    parameters: { ThingId: "array", Tag: "array", Level: "array?" },
    required: [],
  },
  call,
);

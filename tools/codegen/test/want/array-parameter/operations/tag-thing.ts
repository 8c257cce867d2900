// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../runtime/door.ts";
import { tagThing as call } from "../calls/tag-thing.ts";
import type { TagThingParams, TagThingResponse } from "../schema.ts";

/** Tags things. */
export const tagThing = /* @__PURE__ */ operation<TagThingParams, TagThingResponse>(
  {
    action: "TagThing",
    version: "1",
    ram: "",
    access: "update",
    parameters: {
      ThingId: { type: "array", required: true },
      Tag: { type: "array", required: true },
      Level: { type: "array" },
    },
    required: [],
  },
  call,
);

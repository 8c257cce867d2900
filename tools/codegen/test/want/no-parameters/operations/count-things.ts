// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { countThings as call } from "../calls/count-things.ts";
import type { CountThingsParams, CountThingsResponse } from "../schema.ts";

/** Counts all things. */
export const countThings = /* @__PURE__ */ operation<CountThingsParams, CountThingsResponse>(
  {
    action: "CountThings",
    version: "1",
    ram: "",
    access: "update",
    parameters: {},
    required: ["/Count"],
  },
  (_params, options) => call(options),
);

// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { pingThings as call } from "../calls/ping-things.ts";
import type { PingThingsParams, PingThingsResponse } from "../schema.ts";

/** Answers. */
export const pingThings = /* @__PURE__ */ operation<PingThingsParams, PingThingsResponse>(
  {
    action: "PingThings",
    version: "2024-02-29",
    ram: "",
    access: "update",
    parameters: { Echo: "string?" },
    required: [],
  },
  call,
);

// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { getKinds as call } from "../calls/get-kinds.ts";
import type { GetKindsParams, GetKindsResponse } from "../schema.ts";

/** Says which kinds there are. */
export const getKinds = /* @__PURE__ */ operation<GetKindsParams, GetKindsResponse>(
  {
    action: "GetKinds",
    version: "1",
    ram: "",
    access: "update",
    parameters: { Kind: "string" },
    required: ["/Kind"],
  },
  call,
);
